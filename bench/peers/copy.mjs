// A plain copy of the array: as fast as memory allows.

/** Not a function to be checked. */
export const isCopy = true;

export function prepare({ fn, output }, { x }) {
  if (fn !== 'relu' || output !== 'value') return undefined;
  const y = new x.constructor(x.length);
  return {
    run: () => {
      y.set(x);
      return y;
    },
  };
}
