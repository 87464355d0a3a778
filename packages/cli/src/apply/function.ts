// The function that is applied, with its options, for arrays of any shape.
import { type LongRow, longRow } from 'nonlin/runtime';
import { functionNamed, type Gate, type Given, kinds } from '../arguments.ts';
import { calling, UsageError } from '../errors.ts';
import {
  arrays,
  type ElementType,
  type Numbers,
  type ResultType,
  resultTypeOf,
} from '../formats/elements.ts';

/** What the command line says about the function; plain data, so that workers make the same function from it. */
export interface Call {
  readonly name: string;
  readonly axis?: number;
  readonly temperature?: number;
  readonly allMasked?: 'nan' | 'zero';
  readonly gate?: Gate;
  readonly derivative?: true;
  readonly param?: Given;
}

export interface Result {
  readonly data: Numbers;
  readonly shape: readonly number[];
}

export interface Applied {
  readonly label: string;
  readonly kind: 'scalar' | 'row' | 'gated' | 'mirrored';
  /** Whether it runs along an axis, rather than over each number. */
  readonly hasAxis: boolean;
  /** Whether the result has the shape of the input. */
  readonly keepsShape: boolean;
  /** Whether it works on groups of neighbours rather than on whole rows. */
  readonly isGrouped: boolean;
  /** How many rows a group has. */
  readonly group: number;
  /** Where the gates of a pair lie. */
  readonly gate: Gate | undefined;
  /** The result, in `out` where it is given: a tensor of the result's type and shape, used again and again. */
  apply(data: Numbers, type: ElementType, shape: readonly number[], axis?: number, out?: Result): Result;
  /** For a row function: the same for one row of this length that comes in pieces. */
  longRow?(length: number, type: ElementType): LongRow;
}

/** The options that functions of a kind take, beside their parameters. */
const optionsOf = {
  scalar: ['derivative'],
  row: ['axis', 'temperature', 'allMasked', 'mask'],
  gated: ['axis', 'gate'],
  mirrored: ['axis'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof flags)[]>>;

/** The names of options on the command line. */
const flags = {
  derivative: '--derivative',
  axis: '--axis',
  temperature: '--temperature',
  allMasked: '--all-masked',
  gate: '--gate',
  mask: '--mask',
} as const;

/** Refuses options that a function of this kind does not have. */
export function checkFlags(
  label: string,
  kind: Applied['kind'],
  given: Partial<Record<keyof typeof flags, unknown>>,
): void {
  const allowed: readonly string[] = optionsOf[kind];
  for (const [id, flag] of Object.entries(flags)) {
    if (given[id as keyof typeof flags] === undefined || allowed.includes(id)) continue;
    const list = allowed.map(o => flags[o as keyof typeof flags]).join(', ');
    throw new UsageError({
      en: `${label} is ${kinds[kind].en}, which has no ${flag}; allowed: ${list}`,
      zh: `${label} 是${kinds[kind].zh}，没有 ${flag}；可用：${list}`,
    });
  }
}

export function appliedFunction(call: Call): Applied {
  const { run, label, params, definition } = functionNamed(call.name, call.param);
  checkFlags(label, run.kind, call);
  const { temperature, allMasked, gate } = call;
  const given = Object.fromEntries(
    Object.entries({ temperature, allMasked, gate, ...params }).filter(([, v]) => v !== undefined),
  );
  const halfOf = (type: ElementType): object =>
    type === 'float16' || type === 'bfloat16' ? { dtype: type } : {};
  const isGrouped = definition.kind === 'row' && definition.grouped === true;
  const f: (x: object, o: object) => unknown =
    call.derivative && run.kind === 'scalar' ? run.derivative : (run as never);
  const hasAxis = run.kind !== 'scalar';
  return {
    label,
    kind: run.kind,
    hasAxis,
    keepsShape: !hasAxis || (run.kind === 'row' && run.result === 'row'),
    isGrouped,
    group: params['pieces'] ?? 2,
    gate,
    apply: (data, type, shape, axis = -1, out = undefined) =>
      calling(() => {
        const options = {
          ...given,
          ...(hasAxis && { axis }),
          ...(out && { out }),
          ...halfOf(type),
        };
        return resultOf(f({ data, shape }, options), resultTypeOf(type));
      }),
    ...(run.kind === 'row' &&
      !isGrouped && {
        longRow: (length: number, type: ElementType) =>
          calling(() => longRow(run, { length, ...given, ...halfOf(type) })),
      }),
  };
}

/** A result that is a single number has no axis. */
const resultOf = (result: unknown, type: ResultType): Result =>
  typeof result === 'number'
    ? { data: arrays[type].from([result] as never) as Numbers, shape: [] }
    : (result as Result);
