// Functions of 16-bit numbers: a table of all 65,536 results, each rounded once from float64.
import { decodeHalf, encodeHalf, type HalfType } from '../arrays/index.ts';
import type { ScalarCode } from '../compiler/code.ts';
import type { ScalarTask } from './task.ts';

/** The number of parameter settings of a function whose tables are kept. Beyond it, all tables of the function are dropped. */
const KEPT = 8;
const tables = new WeakMap<ScalarCode, Map<string, Uint16Array>>();

/** The bits of f, or of a derivative of it, of every number of 16 bits, by its bits. */
export function halfTable(
  { code, output, params }: ScalarTask,
  f: (x: number, ...params: number[]) => number,
  type: HalfType,
): Uint16Array {
  const known = tables.get(code) ?? new Map<string, Uint16Array>();
  tables.set(code, known);
  const key = [output, type, ...params].join();
  const table = known.get(key);
  if (table) return table;
  if (known.size >= KEPT) known.clear();
  const made = Uint16Array.from({ length: 65536 }, (_, bits) =>
    encodeHalf(f(decodeHalf(bits, type), ...params), type),
  );
  known.set(key, made);
  return made;
}
