// Functions of one number in JavaScript alone.
import { checkOptions, numberWithin, sameShape } from '../arrays/index.ts';
import type { JavaScriptForm, ScalarCode, TableOutput } from '../compiler/code.ts';
import { mapInto } from '../kernels/javascript.ts';
import type { ServedTask } from '../kernels/tables/table.ts';
import { few } from './arrays.ts';
import type { LiteElementwise } from './types.ts';

type Options = Readonly<Record<string, unknown>>;

/** Makes the callable of a function of one number; `serve` looks up what tables were proven for. */
export function elementwise<O>(
  code: JavaScriptForm<ScalarCode>,
  serve?: (task: ServedTask) => boolean,
): LiteElementwise<O> {
  const { name, params } = code;
  const allowed = [...params.filter(p => !p.random).map(p => p.name), ...few.options];
  const run = (
    output: TableOutput,
    x: unknown,
    options: Options = {},
    g?: unknown,
    called = 'g',
  ): unknown => {
    checkOptions(options, allowed, name);
    const values = params.map(p => numberWithin(options[p.name] ?? p.default, p.range, p.name));
    const { out } = options;
    const isProduct = output === 'vjp';
    if (typeof x === 'number' && out === undefined && !isProduct) return code.float64[output](x, ...values);
    const input = few.read(x, 'x', options);
    const factor = isProduct ? few.readBeside(g, called, input) : undefined;
    if (factor) sameShape(called, factor.shape, 'x', input.shape);
    const { data: y, commit } = few.destination(out, input);
    const task = { code, output, params: values, x: input.data, y, ...(factor && { g: factor.data }) };
    const forms = code[y.BYTES_PER_ELEMENT === 8 ? 'float64' : 'float32'];
    if (!serve?.(task)) mapInto(forms[isProduct ? 'derivative' : output], task);
    return commit();
  };
  const members = {
    name,
    derivative: (x: unknown, options?: Options) => run('derivative', x, options),
    vjp: (x: unknown, g: unknown, options?: Options) => run('vjp', x, options, g),
    jvp: (x: unknown, v: unknown, options?: Options) => run('vjp', x, options, v, 'v'),
    kind: 'scalar',
  };
  const value = (x: unknown, options?: Options): unknown => run('value', x, options);
  for (const [id, member] of Object.entries(members)) Object.defineProperty(value, id, { value: member });
  return value as LiteElementwise<O>;
}
