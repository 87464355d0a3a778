// How often kernels ran: a property of lengths at which they should proves nothing if they did not.

import type * as webassembly from '../../src/kernels/wasm/webassembly.ts';

export const ran = { kernels: 0 };

/** The module in which kernels become functions, with a count. */
export function counted(own: typeof webassembly): typeof webassembly {
  const instantiate: typeof own.instantiate = (...args) => {
    const run = own.instantiate(...args);
    return (...numbers) => {
      ran.kernels++;
      run(...numbers);
    };
  };
  return { ...own, instantiate };
}
