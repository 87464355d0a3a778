// Models and SQL on the systems that they are for: every function on ONNX Runtime and DuckDB, within stated bounds.
import { describe, expect, test } from 'vitest';
import { images } from '../examples/digits/data.ts';
import { classify, type OrtSession, type OrtTensor } from '../examples/onnx/classify.ts';
import { logitsOf, onnxOf, pixelsOf, train } from '../examples/onnx/train.ts';
import type { Precision } from '../packages/nonlin/src/analysis/precision/index.ts';
import { all, find } from '../packages/nonlin/src/catalog.ts';
import { type Definition, defineScalar, math } from '../packages/nonlin/src/functions/definition.ts';
import { operators } from '../packages/nonlin/src/languages/onnx/operators.ts';
import { fitTemperature } from '../packages/nonlin/src/logits.ts';
import { code, onnx, sqlExpression } from '../packages/nonlin/src/notation.ts';
import { type Bounds, boundOf, bounds } from '../scripts/conformance/bounds.ts';
import { connected, duckdb } from '../scripts/conformance/engines/duckdb.ts';
import {
  modelOf,
  onnxruntime,
  onnxruntimeNative,
  onnxruntimeWeb,
  ortOf,
  sessionOf,
} from '../scripts/conformance/engines/onnxruntime.ts';
import { statementsOf } from '../scripts/conformance/engines/sql.ts';
import { type Compared, jobOf, worstOf } from '../scripts/conformance/library.ts';
import type { Engine } from '../scripts/conformance/runner.ts';

const definitions = all().map(e => e.definition);
const outputs = ['value', 'derivative'] as const;
const jobsOf = (functions: readonly Definition[], formats: readonly Precision[]): readonly Compared[] =>
  functions.flatMap(f => formats.flatMap(format => outputs.map(output => jobOf(f, output, format))));

/** What an engine that has to be there makes of jobs: the largest error of each. */
async function errorsOf(engine: Engine, jobs: readonly Compared[]) {
  expect(await engine.version(), `${engine.title} is missing: ${engine.needs}`).toBeDefined();
  const answers = await engine.run(jobs);
  return jobs.map((job, i) => {
    const answer = answers[i]!;
    const { ulp, at } =
      answer instanceof Error ? { ulp: Infinity, at: answer.message } : worstOf(job, answer);
    return { ...job, ulp, at };
  });
}

/** The jobs that are beyond their bounds. */
const beyond = (errors: Awaited<ReturnType<typeof errorsOf>>, limit: (job: Compared) => number) =>
  errors
    .filter(e => !(e.ulp <= limit(e)))
    .map(e => `${e.f.name}, ${e.output}, ${e.format}: ${e.ulp} ulp, ${e.at}`);

/** An exception that is no longer needed, or far too wide. */
const loose = (errors: Awaited<ReturnType<typeof errorsOf>>, { all: most, except }: Bounds) =>
  Object.values(except).flatMap(functions =>
    Object.keys(functions).filter(name => {
      const own = errors.filter(e => e.f.name === name);
      return !own.some(e => e.ulp > most && e.ulp > boundOf({ all: most, except }, name, e.output) / 2);
    }),
  );

const boundsFor = (format: Precision): Bounds => bounds[`onnxruntime ${format}` as 'onnxruntime float32'];

describe('ONNX Runtime', () => {
  test('a tensor of a model becomes labels, a draw and a probability: examples/onnx', async () => {
    const pictures = images();
    const model = train(pictures.slice(0, 800));
    const session = (await sessionOf(ortOf('web'), modelOf(onnxOf(model)))) as OrtSession;
    const known = logitsOf(model, pixelsOf(pictures.slice(800, 1200)));
    const fit = fitTemperature(
      known,
      pictures.slice(800, 1200).map(p => p.digit),
    );
    expect(fit.after.nll).toBeLessThan(fit.before.nll);
    const names = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    const unseen = pictures.slice(1200, 1300);
    const { Tensor } = ortOf('web');
    const answers = [];
    for (const picture of unseen) {
      const pixels = new Tensor('float32', pixelsOf([picture]), [1, 64]) as OrtTensor;
      answers.push(await classify(session, pixels, names, fit.temperature));
    }
    const right = answers.filter((a, i) => a.best[0] === names[unseen[i]!.digit]).length;
    expect(right).toBeGreaterThan(85);
    for (const { best, drawn, probability } of answers) {
      expect(new Set(best).size).toBe(5);
      expect(names).toContain(drawn);
      expect(probability > 0.1 && probability <= 1).toBe(true);
    }
  });

  test.each(['float32', 'float64'] as const)('every function, value and gradient, in %s', async format => {
    const errors = await errorsOf(onnxruntime, jobsOf(definitions, [format]));
    expect(errors).toHaveLength(2 * definitions.length);
    expect(beyond(errors, job => boundOf(boundsFor(format), job.f.name, job.output))).toEqual([]);
    expect(loose(errors, boundsFor(format))).toEqual([]);
  });

  test('in WebAssembly the same bounds hold', async () => {
    const sample = [
      'gelu',
      'sigmoid',
      'mish',
      'softmax',
      'logSoftmax',
      'sparsemax',
      'glu',
      'crelu',
      'maxout',
      'relu',
      'hardmax',
      'sine',
    ];
    const functions = sample.map(name => find(name)!.definition);
    const errors = await errorsOf(onnxruntimeWeb, jobsOf(functions, ['float32', 'float64']));
    expect(beyond(errors, job => boundOf(boundsFor(job.format), job.f.name, job.output))).toEqual([]);
  });

  test('operators are taken where they are right, and the others are known to differ', async () => {
    const named = definitions.filter(f => onnx(f, { native: true, opset: 24 }).graph.node.length === 2);
    const errors = await errorsOf(
      onnxruntimeNative,
      named.map(f => jobOf(f, 'value', 'float32')),
    );
    const verdicts = errors.map(({ f, ulp }) => {
      const { opType } = onnx(f, { native: true, opset: 24 }).graph.node[0]!;
      const id = f.name === 'geluTanh' ? 'Gelu_tanh' : opType;
      expect(Object.hasOwn(operators, id), opType).toBe(true);
      return [id, ulp > 1, operators[id]!.differs !== undefined] as const;
    });
    // Sin has no frequency: it is the operator of sine where that is 1.
    const sine = onnx(find('sine')!.definition, { native: true, params: { omega: 1 } });
    expect(sine.graph.node[0]!.opType).toBe('Sin');
    expect(new Set([...verdicts.map(([id]) => id), 'Sin'])).toEqual(new Set(Object.keys(operators)));
    for (const [id, isOff, isSaid] of verdicts) expect([id, isOff]).toEqual([id, isSaid]);
  });

  test('in float32 arithmetic every value is there, NaN and ±∞ included', async () => {
    const errors = await errorsOf(
      onnxruntimeNative,
      definitions
        .filter(f => onnx(f, { native: true, opset: 24 }).graph.node.length > 2)
        .map(f => jobOf(f, 'value', 'float32')),
    );
    // What is beyond is a frequency times x, rounded to float32, and what cancels: see docs/conformance.md.
    expect(beyond(errors, () => 256)).toEqual([]);
  });

  test('float16 is rounded once', async () => {
    const x = Float32Array.of(-8, -3, -1, -0.5, 0, 0.25, 1, 4);
    // 16-bit inputs are their bits; casts around the model let float32 in and out.
    const model = onnx(find('gelu')!.definition, { type: 'float16', shape: null });
    expect(model.graph.input[0]!.type.tensorType.elemType).toBe(10);
    const session = await sessionOf(ortOf('node'), modelOf(withCasts(model)));
    const { Tensor } = ortOf('node');
    const { y } = await session.run({ x: new Tensor('float32', x, [8]) });
    const gelu = find('gelu')!.run as unknown as (x: Float32Array) => Float32Array;
    y!.data.forEach((v, i) => {
      const exact = gelu(x)[i]!;
      const ulp = 2 ** (Math.max(-14, Math.floor(Math.log2(Math.abs(exact) || 1))) - 10);
      expect(Math.abs(v - exact), `at ${x[i]}`).toBeLessThanOrEqual(0.501 * ulp);
    });
  });

  test('any batch, any opset, any number of dimensions', async () => {
    const f = find('softmax')!.definition;
    const run = find('softmax')!.run as unknown as (x: object, options: object) => { data: Float32Array };
    const { Tensor } = ortOf('node');
    for (const opset of [17, 18, 20, 22, 24]) {
      for (const [shape, axis] of [
        [[1, 4], -1],
        [[3, 4], 0],
        [[2, 3, 4], 1],
        [[24], 0],
      ] as const) {
        const length = shape.reduce<number>((a, b) => a * b, 1);
        const data = Float32Array.from({ length }, (_, i) => Math.sin(i) * 3);
        const session = await sessionOf(ortOf('node'), modelOf(onnx(f, { opset, axis, shape: null })));
        const { y } = await session.run({ x: new Tensor('float32', data, shape) });
        expect(y!.dims).toEqual(shape);
        const expected = run({ data, shape }, { axis }).data;
        const apart = y!.data.map((v, i) => Math.abs(v - expected[i]!));
        expect(Math.max(...apart)).toBeLessThanOrEqual(2 ** -24);
      }
    }
  });

  test('one model for a batch of one and of many', async () => {
    const session = await sessionOf(ortOf('node'), modelOf(onnx(find('gelu')!.definition)));
    const { Tensor } = ortOf('node');
    for (const rows of [1, 7]) {
      const { y } = await session.run({
        x: new Tensor('float32', new Float32Array(rows * 3).fill(1), [rows, 3]),
      });
      expect(y!.dims).toEqual([rows, 3]);
      expect(y!.data[0]).toBe(Math.fround(0.8413447460685429));
    }
  });
});

/** The model with float32 around it. */
function withCasts(model: ReturnType<typeof onnx>): ReturnType<typeof onnx> {
  const { graph } = model;
  const as = (name: string, to: number, input: string, output: string) => ({
    opType: 'Cast',
    name,
    input: [input],
    output: [output],
    attribute: [{ name: 'to', type: 2, i: to }],
  });
  const single = { tensorType: { elemType: 1 } };
  return {
    ...model,
    graph: {
      ...graph,
      node: [
        as('in', 10, 'x', 'x16'),
        ...graph.node.map(n => ({
          ...n,
          input: n.input.map(i => (i === 'x' ? 'x16' : i)),
          output: n.output.map(o => (o === 'y' ? 'y16' : o)),
        })),
        as('out', 1, 'y16', 'y'),
      ],
      input: [{ name: 'x', type: single }],
      output: [{ name: 'y', type: single }],
    },
  };
}

type Slope = ((x: readonly number[]) => readonly number[]) & {
  derivative(x: readonly number[]): readonly number[];
};

describe('DuckDB', () => {
  test('every function, value and gradient', async () => {
    const errors = await errorsOf(duckdb, jobsOf(definitions, ['float64']));
    expect(beyond(errors, job => boundOf(bounds.duckdb, job.f.name, job.output))).toEqual([]);
    expect(loose(errors, bounds.duckdb)).toEqual([]);
  });

  test('NULL gives NULL', async () => {
    const { execute } = await connected();
    for (const f of definitions.filter(
      (f, i) => f.kind === 'gated' || (f.kind === 'scalar' && i % 4 === 0),
    )) {
      const name = `nonlin_${f.name.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`)}`;
      const args = f.kind === 'scalar' ? ['NULL::DOUBLE'] : ['NULL::DOUBLE, 1', '1, NULL::DOUBLE'];
      const script = statementsOf(code(f, 'duckdb') as string);
      const [row] = await execute([...script, `SELECT ${args.map(a => `${name}(${a})`).join(', ')}`]);
      expect(row, f.name).toEqual(args.map(() => null));
    }
  });

  test('NULL takes no part in a row', async () => {
    const { execute } = await connected();
    for (const f of definitions.filter(f => f.kind === 'row' && f.absent !== undefined && !f.grouped)) {
      const query = statementsOf(code(f, 'duckdb') as string).filter(s => s.startsWith('WITH'));
      const macros = statementsOf(code(f, 'duckdb') as string).filter(s => !s.startsWith('WITH'));
      const results = async (values: string) =>
        (
          await execute([
            ...macros,
            `CREATE OR REPLACE TABLE elements AS SELECT * FROM (VALUES ${values}) t(row_id, position, x)`,
            `SELECT y FROM (${query[0]}) WHERE y IS NOT NULL ORDER BY y`,
          ])
        ).map(row => row[0]);
      const full = await results('(0, 0, 1e0), (0, 2, 2.5e0)');
      expect(await results('(0, 0, 1e0), (0, 1, NULL), (0, 2, 2.5e0)'), f.name).toEqual(full);
    }
  });

  test('no name that stands without quotes is reserved', async () => {
    const { execute } = await connected();
    const words = await execute([
      "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'",
    ]);
    const reserved = new Set(words.map(row => String(row[0])));
    for (const f of definitions) {
      for (const dialect of ['duckdb', 'postgresql', 'spark']) {
        const text = code(f, dialect, { derivative: true }) as string;
        const heads = [...text.matchAll(/(?:MACRO|FUNCTION) \w+\(([^\n]*)\)/g)].map(m => m[1]!);
        for (const id of heads.flatMap(h => h.split(',')).map(p => p.trim().split(' ')[0]!))
          expect(reserved.has(id), `${f.name} in ${dialect}: ${id}`).toBe(false);
      }
    }
  });

  test('as expressions, over columns of any name', async () => {
    const { execute } = await connected();
    for (const name of ['relu', 'silu', 'gelu', 'leakyRelu', 'clamp']) {
      const f = find(name)!.definition;
      for (const derivative of [false, true]) {
        const { expression, functions } = sqlExpression(f, 'duckdb', { derivative, columns: { x: 'logit' } });
        const script = statementsOf(functions.join('\n\n').concat('\n'));
        const table = "(VALUES (-2e0), (0e0), (3e0), (NULL), (CAST('NaN' AS DOUBLE))) AS t(logit)";
        const rows = await execute([...script, `SELECT ${expression} FROM ${table}`]);
        const run = find(name)!.run as unknown as Slope;
        const expected = (derivative ? run.derivative : run)([-2, 0, 3]);
        rows.slice(0, 3).forEach((row, i) => {
          expect(Math.abs(row[0]! - expected[i]!), name).toBeLessThanOrEqual(1e-15);
        });
        expect(rows.slice(3).flat(), name).toEqual([null, Number.NaN]);
      }
    }
    expect(sqlExpression(find('relu')!.definition, 'spark').functions).toEqual([]);
    expect(() => sqlExpression(find('softmax')!.definition, 'duckdb')).toThrow(/cannot express softmax/);
    expect(() => sqlExpression(find('relu')!.definition, 'mysql' as never)).toThrow(
      new RangeError('dialect: expected one of duckdb, postgresql, spark, not mysql'),
    );
  });

  test('a definition of one’s own, with names that SQL keeps for itself', async () => {
    const parameter = { default: 2, range: [0, 10], symbol: 'a', text: { en: 'A.', zh: '甲。' } } as const;
    const own = defineScalar({
      name: 'ownThing',
      title: { en: 'A thing', zh: '一物' },
      summary: { en: 'Made for a test.', zh: '供测试。' },
      params: { lambda: parameter, end: parameter, limit: parameter },
      value: { textbook: math`let in = lambda * x; let from = in * in; from + end * in + limit` },
      references: [],
    });
    const { execute } = await connected();
    const [row] = await execute([
      ...statementsOf(code(own, 'duckdb', { derivative: true }) as string),
      'SELECT nonlin_own_thing(3e0), nonlin_own_thing(3e0, "end" := 1), nonlin_own_thing_derivative(3e0)',
    ]);
    expect(row).toEqual([50, 44, 28]);
  });

  test('parameters are arguments, and defaults may be others', async () => {
    const { execute } = await connected();
    const leaky = find('leakyRelu')!.definition;
    const script = statementsOf(code(leaky, 'duckdb', { params: { negativeSlope: 0.25 } }) as string);
    const [row] = await execute([
      ...script,
      'SELECT nonlin_leaky_relu(-2e0), nonlin_leaky_relu(-2e0, negative_slope := 0.5)',
    ]);
    expect(row).toEqual([-0.5, -1]);
  });
});

describe('what cannot be said, and what is asked wrong', () => {
  const entmax = find('entmax')!.definition;
  test('a threshold without a closed form', () => {
    for (const dialect of ['duckdb', 'postgresql', 'spark']) {
      expect(code(entmax, dialect, { params: { alpha: 2 } })).toContain('threshold');
      expect(() => code(entmax, dialect, { params: { alpha: 1.3 } })).toThrow(
        /cannot express entmax: .*alpha 1\.5 and 2/,
      );
    }
    expect(onnx(entmax, { params: { alpha: 1.3 } }).graph.node.some(n => n.opType === 'Loop')).toBe(true);
  });

  test.each([
    [{ opset: 16 }, 'opset: expected a whole number from 17 to 24, not 16'],
    [{ type: 'int8' as never }, 'type: expected float16, float32, float64, not int8'],
    [{ type: 'float64', arithmetic: 'float32' }, 'arithmetic: expected float64, not float32'],
    [{ axis: 2 }, 'axis: expected a whole number from -2 to 1, not 2'],
    [{ shape: [0, 'n'] }, 'shape[0]: expected a whole number from 1 to 2147483647, not 0'],
    [{ params: { tau: 1 } }, 'softmax has no parameter tau; it has none'],
  ] as const)('%j', (options, message) => {
    expect(() => onnx(find('softmax')!.definition, options)).toThrow(new RangeError(message));
  });

  test('lengths that do not divide', () => {
    expect(() => onnx(find('glu')!.definition, { shape: [2, 5] })).toThrow(
      new RangeError('shape: expected a length of axis -1 that 2 divides, not 5'),
    );
  });
});
