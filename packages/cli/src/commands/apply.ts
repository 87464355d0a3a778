// nonlin apply: a function of a file. Files larger than the memory go through in pieces.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { parse as parseCsv } from 'csv-parse';
import { functionNamed, type Gate, kinds, oneNumber, parameter, withGate } from '../arguments.ts';
import { calling, DataError, UsageError } from '../errors.ts';
import { csvLine, isHeader, numbersOf } from '../formats/csv.ts';
import { opened, type Sink, writing } from '../formats/files.ts';
import { bytesOf, header, type NpyArray, type NpyHeader, readElements, readHeader } from '../formats/npy.ts';
import { exact, jsonNumber, parseNumber } from '../numbers.ts';

type Format = 'npy' | 'csv' | 'json';

interface Options {
  readonly output: string;
  readonly format?: Format;
  readonly to?: Format;
  readonly axis?: number;
  readonly temperature?: number;
  readonly allMasked?: 'nan' | 'zero';
  readonly gate?: Gate;
  readonly derivative?: true;
  readonly param?: Readonly<Record<string, number>>;
}

export function addApply(program: Command): void {
  withGate(program.command('apply'))
    .summary('a function of a file')
    .description(
      'A function of all numbers of an .npy, .csv or .json file; a function of a row, or of the halves of one, runs along its last axis. The output is whole or not there at all.',
    )
    .argument('<fn>', 'function, or a formula of x')
    .argument('<input>', 'file; - for standard input (CSV or JSON)')
    .option('-o, --output <file>', 'where to; the format follows the ending', '-')
    .addOption(
      new Option('--format <format>', 'format of the input, if its ending does not say').choices([
        'npy',
        'csv',
        'json',
      ]),
    )
    .addOption(
      new Option('--to <format>', 'format of the output, if its ending does not say').choices([
        'npy',
        'csv',
        'json',
      ]),
    )
    .option('--axis <n>', 'axis that rows run along, or that is halved or doubled', oneNumber)
    .option('--temperature <t>', 'divides the input', oneNumber)
    .addOption(
      new Option('--all-masked <what>', 'for a row of which nothing takes part').choices(['nan', 'zero']),
    )
    .option('-d, --derivative', 'the derivative instead of the value')
    .option('--param <name=value>', 'a parameter; may be given more than once', parameter)
    .addHelpText(
      'before',
      'Examples:\n  nonlin apply softmax logits.npy -o probabilities.npy\n  nonlin apply logSoftmax scores.csv --temperature 2\n  nonlin apply glu features.npy -o gated.npy --axis 1\n  cat scores.csv | nonlin apply softmax - --format csv\n  nonlin apply "x * sigmoid(1.7 * x)" in.npy -o out.npy\n',
    )
    .action(async (name: string, input: string, options: Options) => {
      const from =
        options.format ??
        formatOf(input) ??
        fail('say which format the input has with --format npy, csv or json');
      const to = options.to ?? formatOf(options.output) ?? from;
      const job = new Job(functionOf(name, options), input, options);
      await writing(options.output, sink => job.run(from, to, sink));
    });
}

const formatOf = (path: string): Format | undefined =>
  /\.(npy|csv|json)$/i.exec(path)?.[1]?.toLowerCase() as Format | undefined;
const fail = (why: string): never => {
  throw new UsageError(why);
};

type Floats = Float32Array | Float64Array;
interface Tensor {
  readonly data: Floats;
  readonly shape: readonly number[];
}
interface Applied {
  /** Whether it runs along an axis, rather than over each number. */
  readonly hasAxis: boolean;
  /** Whether the result has the shape of the input. */
  readonly keepsShape: boolean;
  apply(data: NpyArray | Float64Array, shape: readonly number[], axis?: number): Tensor;
}

/** The options that functions of a kind take, beside their parameters. */
const optionsOf = {
  scalar: ['derivative'],
  row: ['axis', 'temperature', 'allMasked'],
  gated: ['axis', 'gate'],
  mirrored: ['axis'],
} as const satisfies Readonly<Record<string, readonly (keyof Options)[]>>;

/** What options are called on the command line. */
const flags = {
  derivative: '--derivative',
  axis: '--axis',
  temperature: '--temperature',
  allMasked: '--all-masked',
  gate: '--gate',
} as const;

/** The function with its options, for tensors. */
function functionOf(name: string, options: Options): Applied {
  const { run, label, params } = functionNamed(name, options.param);
  const allowed: readonly string[] = optionsOf[run.kind];
  for (const [id, flag] of Object.entries(flags)) {
    if (options[id as keyof typeof flags] === undefined || allowed.includes(id)) continue;
    throw new UsageError(
      `${label} is ${kinds[run.kind]}, which has no ${flag}; allowed: ${allowed.map(o => flags[o as keyof typeof flags]).join(', ')}`,
    );
  }
  const { temperature, allMasked, gate } = options;
  const given = Object.fromEntries(
    Object.entries({ temperature, allMasked, gate, ...params }).filter(([, v]) => v !== undefined),
  );
  const f: (x: object, o: object) => unknown =
    options.derivative && run.kind === 'scalar' ? run.derivative : (run as never);
  const hasAxis = run.kind !== 'scalar';
  return {
    hasAxis,
    keepsShape: !hasAxis || (run.kind === 'row' && run.result === 'row'),
    apply: (data, shape, axis = -1) => tensor(f({ data, shape }, hasAxis ? { ...given, axis } : given)),
  };
}

/** A result that is a single number has no axis. */
const tensor = (result: unknown): Tensor =>
  typeof result === 'number' ? { data: Float64Array.of(result), shape: [] } : (result as Tensor);

/** Elements that are held in memory at a time. */
const PIECE = 1 << 20;

class Job {
  readonly #f: Applied;
  readonly #input: string;
  readonly #options: Options;

  constructor(f: Applied, input: string, options: Options) {
    this.#f = f;
    this.#input = input;
    this.#options = options;
  }

  async run(from: Format, to: Format, sink: Sink): Promise<void> {
    if (from === 'npy') await this.#npy(to, sink);
    else if (from === 'csv' && to === 'csv') await this.#csvToCsv(sink);
    else await write(this.#whole(from === 'csv' ? await this.#readCsv() : await this.#readJson()), to, sink);
  }

  #whole({ data, shape }: Tensor): Tensor {
    return this.#apply(data, shape, this.#options.axis);
  }

  /** What the library says against the numbers is a fault of the data or of the options; both are named in it. */
  #apply(data: NpyArray | Float64Array, shape: readonly number[], axis?: number): Tensor {
    return calling(() => this.#f.apply(data, shape, axis));
  }

  async #npy(to: Format, sink: Sink): Promise<void> {
    if (this.#input === '-')
      throw new UsageError(
        'an .npy file is read in pieces and cannot come from standard input; give its name',
      );
    const file = await opened(this.#input, 'r');
    try {
      const head = await readHeader(file, this.#input);
      const size = head.shape.reduce((product, n) => product * n, 1);
      const { axis = -1 } = this.#options;
      const isLast = !this.#f.hasAxis || axis === -1 || axis === head.shape.length - 1;
      const read = (a: number, b: number): Promise<NpyArray> => readElements(file, head, a, b, this.#input);
      if (to !== 'npy' || !isLast || (head.isFortranOrder && head.shape.length > 1) || size <= PIECE) {
        await write(this.#apply(...rowMajor(await read(0, size), head), this.#options.axis), to, sink);
      } else {
        await this.#npyInPieces(head, size, read, sink);
      }
    } finally {
      await file.close();
    }
  }

  /** Rows along the last axis lie together, so a piece is some whole rows. */
  async #npyInPieces(
    head: NpyHeader,
    size: number,
    read: (a: number, b: number) => Promise<NpyArray>,
    sink: Sink,
  ): Promise<void> {
    const row = this.#f.hasAxis ? head.shape.at(-1)! : 1;
    const step = Math.max(1, Math.floor(PIECE / row)) * row;
    for (let at = 0; at < size; at += step) {
      const data = await read(at, Math.min(at + step, size));
      const result = this.#apply(data, [data.length / row, row]);
      const rest = this.#f.keepsShape ? head.shape.slice(-1) : result.shape.slice(1);
      if (at === 0) await sink.write(header(typeOf(result.data), [...head.shape.slice(0, -1), ...rest]));
      await sink.write(bytesOf(result.data));
    }
  }

  /** One row at a time; a header line is kept where each column is one still. */
  async #csvToCsv(sink: Sink): Promise<void> {
    if (this.#f.hasAxis && ![undefined, -1, 1].includes(this.#options.axis)) {
      return write(this.#whole(await this.#readCsv()), 'csv', sink);
    }
    const pending: string[] = [];
    for await (const { cells, numbers } of this.#csvRows()) {
      if (numbers) {
        const { data } = this.#apply(Float64Array.from(numbers), [numbers.length]);
        pending.push(csvLine([...data].map(v => exact(v))));
      } else if (this.#f.keepsShape) pending.push(csvLine(cells));
      if (pending.length >= 1024) await sink.write(`${pending.splice(0).join('\n')}\n`);
    }
    if (pending.length > 0) await sink.write(`${pending.join('\n')}\n`);
  }

  async *#csvRows(): AsyncGenerator<{ cells: readonly string[]; numbers?: readonly number[] }> {
    const rows = parseCsv({ bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
    const input: NodeJS.ReadableStream = this.#input === '-' ? process.stdin : createReadStream(this.#input);
    // pipe does not hand errors on: without this a missing file would end the process.
    input.on('error', (error: Error) => rows.destroy(error)).pipe(rows);
    let line = 0;
    let width: number | undefined;
    try {
      for await (const cells of rows as AsyncIterable<string[]>) {
        line++;
        if (line === 1 && isHeader(cells)) {
          yield { cells };
          continue;
        }
        width ??= cells.length;
        if (cells.length !== width)
          throw new DataError(
            `${this.#input}: line ${line} has ${cells.length} cells where those before have ${width}`,
          );
        yield { cells, numbers: numbersOf(cells, line, this.#input) };
      }
    } catch (error) {
      throw error instanceof DataError ? error : new DataError(`${this.#input}: ${(error as Error).message}`);
    }
  }

  async #readCsv(): Promise<Tensor> {
    const rows: (readonly number[])[] = [];
    for await (const { numbers } of this.#csvRows()) if (numbers) rows.push(numbers);
    return { data: Float64Array.from(rows.flat()), shape: [rows.length, rows[0]?.length ?? 0] };
  }

  async #readJson(): Promise<Tensor> {
    try {
      const value = JSON.parse(
        this.#input === '-' ? await text(process.stdin) : await readFile(this.#input, 'utf8'),
      ) as unknown;
      return fromJson(value, this.#input);
    } catch (error) {
      throw error instanceof DataError ? error : new DataError(`${this.#input}: ${(error as Error).message}`);
    }
  }
}

/** Nested arrays of numbers; "NaN", "Infinity", "-Infinity" and "-0" are numbers too. */
function fromJson(value: unknown, path: string): Tensor {
  const shape: number[] = [];
  for (let part = value; Array.isArray(part); part = part[0] as unknown) shape.push(part.length);
  const data: number[] = [];
  const visit = (part: unknown, depth: number): void => {
    if (depth < shape.length) {
      if (!Array.isArray(part) || part.length !== shape[depth])
        throw new DataError(`${path}: rows must be equally long arrays`);
      for (const inner of part) visit(inner, depth + 1);
      return;
    }
    const number = typeof part === 'number' ? part : typeof part === 'string' ? parseNumber(part) : undefined;
    if (number === undefined) throw new DataError(`${path}: expected a number, not ${JSON.stringify(part)}`);
    data.push(number);
  };
  if (shape.length === 0) throw new DataError(`${path}: expected an array of numbers`);
  visit(value, 0);
  return { data: Float64Array.from(data), shape };
}

/** Columns first becomes rows first. */
function rowMajor(data: NpyArray, { shape, isFortranOrder }: NpyHeader): [NpyArray, readonly number[]] {
  if (!isFortranOrder || shape.length < 2) return [data, shape];
  const ordered = data.slice();
  const index = shape.map(() => 0);
  for (let i = 0; i < data.length; i++) {
    const at = index.reduce((sum, n, axis) => sum * shape[axis]! + n, 0);
    (ordered as unknown as unknown[])[at] = data[i];
    for (let axis = 0; axis < shape.length; axis++) {
      if (++index[axis]! < shape[axis]!) break;
      index[axis] = 0;
    }
  }
  return [ordered, shape];
}

const typeOf = (data: Floats): 'f4' | 'f8' => (data.BYTES_PER_ELEMENT === 4 ? 'f4' : 'f8');

async function write({ data, shape }: Tensor, format: Format, sink: Sink): Promise<void> {
  const precision = typeOf(data) === 'f4' ? 'float32' : 'float64';
  if (format === 'npy') {
    await sink.write(header(typeOf(data), shape));
    await sink.write(bytesOf(data));
  } else if (format === 'json') {
    await sink.write(`${JSON.stringify(nested(data, shape, v => jsonNumber(v, precision)))}\n`);
  } else {
    if (shape.length > 2)
      throw new UsageError(`an array of ${shape.length} axes does not fit CSV; write .npy or .json`);
    const width = shape.length === 2 ? shape[1]! : 1;
    for (let at = 0; at < data.length; at += width) {
      await sink.write(`${csvLine([...data.slice(at, at + width)].map(v => exact(v, precision)))}\n`);
    }
  }
}

function nested(data: Floats, shape: readonly number[], text: (v: number) => number | string): unknown {
  let next = 0;
  const build = (depth: number): unknown =>
    depth === shape.length
      ? text(data[next++]!)
      : Array.from({ length: shape[depth]! }, () => build(depth + 1));
  return build(0);
}
