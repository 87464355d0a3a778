// Products with what the table of a gated function gives, in JavaScript.
import { defaultsOf, type GatedCode, type GateProduct, type JavaScriptForm } from '../../compiler/code.ts';
import { entry } from '../cache.ts';
import { lookUpEach } from './lookup.ts';
import { Table } from './table.ts';

type Code = JavaScriptForm<GatedCode>;

const tables = new WeakMap<Code, Table>();

/** The table of a gated function that has one. */
export const tableOfGates = (code: Code): Table =>
  entry(tables, code, () => new Table(slopeOf(code), code.table!));

/** ∂f/∂value at a gate, whatever the value is. */
function slopeOf(code: Code): (gate: number) => number {
  const params = defaultsOf(code);
  return gate => code.float64.valueSlope(gate, 0, ...params);
}

/** f of gates and values, or the gradients of values from gates and the gradients that arrive. */
export function lookUpGates(
  code: Code,
  formula: GateProduct,
  gates: Float32Array,
  factors: Float32Array,
): Float32Array {
  const y = new Float32Array(gates.length);
  const params = defaultsOf(code);
  const { value, valueSlope } = code.float32;
  const other = {
    value: (gate: number, factor: number) => value(gate, factor, ...params),
    valueSlope: (gate: number, factor: number) => factor * valueSlope(gate, 0, ...params),
  }[formula];
  lookUpEach(tableOfGates(code), gates, factors, y, other);
  return y;
}
