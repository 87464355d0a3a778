// Names and defaults of frameworks: each name leads to one function, with that framework's defaults.
import { describe, expect, test } from 'vitest';
import { all, families, find, frameworks, presetsOf, presetText } from '../../src/catalog.ts';
import { gelu, geluTanh, hardsigmoid, type leakyRelu, quickGelu } from '../../src/index.ts';

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
type Call = (x: unknown, options?: object) => number;

describe.each(frameworks)('%s', framework => {
  const listed = all().flatMap(e =>
    presetsOf(e.definition, framework).map(preset => [e.definition, preset] as const),
  );

  test('each way to call is one function’s, and found in any case style', () => {
    expect(listed.length).toBeGreaterThan(15);
    const written = listed.map(([f, p]) => presetText(f, framework, p).name);
    expect(new Set(written.map(plain)).size).toBe(listed.length);
    for (const [i, [definition, preset]] of listed.entries()) {
      const name = written[i]!;
      for (const spelt of [name, name.toUpperCase(), name.replaceAll('_', '-')]) {
        const entry = find(spelt, { framework });
        expect(entry?.definition, spelt).toBe(definition);
        expect(entry?.preset, spelt).toEqual(preset);
      }
    }
  });

  test('one function of each name is meant where the options say nothing', () => {
    const meant = listed.filter(([, p]) => !p.chosen).map(([, p]) => plain(p.name));
    expect(new Set(meant).size).toBe(meant.length);
    for (const [, p] of listed) expect(meant).toContain(plain(p.name));
  });

  test('presets name parameters that exist, within their ranges', () => {
    for (const [f, { params = {} }] of listed) {
      for (const [id, value] of Object.entries(params)) {
        const parameter = (
          f.params as Readonly<Record<string, { range: readonly [number, number]; default: number }>>
        )[id];
        expect(parameter, `${f.name}: ${id}`).toBeDefined();
        expect(
          value >= parameter!.range[0] && value <= parameter!.range[1] && value !== parameter!.default,
        ).toBe(true);
      }
    }
  });

  test('all of it can be listed', () => {
    expect(all({ framework })).toHaveLength(listed.length);
    for (const { definition } of all({ framework, kind: 'row' })) expect(definition.kind).toBe('row');
  });
});

test('the disagreements that people trip over', () => {
  const call = (name: string, framework: (typeof frameworks)[number]): Call =>
    find(name, { framework })!.run as unknown as Call;
  expect(call('hard_sigmoid', 'jax')(1)).toBe(hardsigmoid(1));
  expect(call('HardSigmoid', 'onnx')(1)).toBe(hardsigmoid(1, { alpha: 0.2 }));
  expect(call('HardSigmoid', 'onnx')(1, { alpha: 0.25 })).toBe(0.75);
  expect(call('leaky_relu', 'pytorch')(-1)).toBe(-0.01);
  expect(call('leaky_relu', 'tensorflow')(-1)).toBe(-0.2);
  expect(call('layers.LeakyReLU', 'keras')([-1])).toEqual([-0.3]);
  expect(call('gelu', 'jax')(-1)).toBe(geluTanh(-1));
  expect(call('gelu', 'nnlib')(-1)).toBe(geluTanh(-1));
  expect(call('gelu', 'keras')(-1)).toBe(gelu(-1));
  expect(call('sin', 'pytorch')(1)).toBeCloseTo(0.8414709848078965, 15);
});

test('names may stand behind the modules that have them', () => {
  const [torch, keras] = [{ framework: 'pytorch' }, { framework: 'keras' }] as const;
  const name = (written: string, search?: Parameters<typeof find>[1]): string | undefined =>
    find(written, search)?.definition.name;
  expect(name('torch.nn.functional.silu', torch)).toBe('silu');
  expect(name('nn.Softmin', torch)).toBe('softmin');
  expect(name('F.hardswish', torch)).toBe('hardswish');
  expect(name('tf.nn.relu', { framework: 'tensorflow' })).toBe('relu');
  expect(name('jax.nn.gelu', { framework: 'jax' })).toBe('geluTanh');
  expect(name('nn.SiLU')).toBe('silu');
  expect((find('keras.layers.LeakyReLU', keras)!.run as unknown as Call)([-1])).toEqual([-0.3]);
  expect((find('keras.activations.leaky_relu', keras)!.run as unknown as Call)(-1)).toBe(-0.2);
  for (const unknown of ['nn.Unknown', 'relu.', '.', 'relu.nothing'])
    expect(find(unknown, torch)).toBeUndefined();
});

test('presets reach derivatives and gradients, and what the caller states still counts', () => {
  const run = find('leaky_relu', { framework: 'keras' })!.run as unknown as typeof leakyRelu;
  expect(run.derivative(-1)).toBe(0.2);
  expect(run.vjp([-1, 1], [10, 10])).toEqual([2, 10]);
  expect(run.derivative(-1, { negativeSlope: 0.5 })).toBe(0.5);
  expect(run.params[0]!.default).toBe(0.2);
});

test('every member of a function has the framework’s defaults, and is there', () => {
  const presets = frameworks.flatMap(framework => all({ framework })).filter(e => e.preset?.params);
  expect(presets.length).toBeGreaterThan(10);
  for (const { definition: f, preset, run } of presets) {
    const plainRun = find(f.name)!.run;
    const where = `${f.name} as ${preset!.name}`;
    expect(Object.getOwnPropertyNames(run).sort(), where).toEqual(
      Object.getOwnPropertyNames(plainRun).sort(),
    );
    const x = [-1.5, -0.3, 0.7, 2, -8, 0.01];
    const second = x.map((_, i) => 1 - i / 4).slice(0, f.kind === 'gated' ? 3 : x.length);
    type Members = Readonly<Record<string, unknown>>;
    for (const id of Object.getOwnPropertyNames(run)) {
      const member = (run as unknown as Members)[id];
      if (typeof member !== 'function') continue;
      const original = (plainRun as unknown as Members)[id] as typeof member;
      const arrays = id === 'derivative' || id === 'secondDerivative' ? [x] : [x, id === 'jvp' ? x : second];
      expect(member(...arrays), `${where}: ${id}`).toEqual(
        original(...arrays, { ...preset!.given, ...preset!.params }),
      );
      // What the caller states counts.
      const defaults = Object.fromEntries(Object.entries(f.params).map(([p, { default: v }]) => [p, v]));
      expect(member(...arrays, defaults), `${where}: ${id}`).toEqual(original(...arrays));
    }
    expect(run(x)).toEqual((plainRun as unknown as Call)(x, preset!.params));
    expect(run.name).toBe(f.name);
  }
});

test('options have the framework’s names, and ours', () => {
  type Row = (x: unknown, options?: object) => unknown;
  const run = (name: string, framework: (typeof frameworks)[number]): Row =>
    find(name, { framework })!.run as unknown as Row;
  expect(run('LeakyRelu', 'onnx')(-1, { alpha: 0.2 })).toBe(-0.2);
  expect(run('LeakyRelu', 'onnx')(-1, { negativeSlope: 0.2 })).toBe(-0.2);
  expect(run('leaky_relu', 'tensorflow')(-1, { alpha: 0.5 })).toBe(-0.5);
  expect(run('leaky_relu', 'pytorch')(-1, { negative_slope: 0.5 })).toBe(-0.5);
  expect(run('clamp', 'pytorch')([-3, 3], { min_val: -1, max_val: 2 })).toEqual([-1, 2]);
  expect(run('clip_by_value', 'tensorflow')([-3, 3], { clip_value_min: -1, clip_value_max: 2 })).toEqual([
    -1, 2,
  ]);
  expect(run('hardtanh', 'pytorch')([-3, 3], { min_val: -2, max_val: 2 })).toEqual([-2, 2]);
  expect(run('softshrink', 'pytorch')(3, { lambd: 1 })).toBe(2);
  expect(run('hard_shrink', 'keras')([2, 3], { threshold: 2.5 })).toEqual([0, 3]);
  expect(run('Swish', 'onnx')(0, { alpha: 2 })).toBe(0);
  expect(run('prelu', 'mlx')(-1, { alpha: 0.5 })).toBe(-0.5);
  expect(
    run('softmax', 'pytorch')(
      [
        [0, 5],
        [0, 7],
      ],
      { dim: 0 },
    ),
  ).toEqual([
    [0.5, expect.any(Number)],
    [0.5, expect.any(Number)],
  ]);
  expect(run('logsumexp', 'pytorch')([[0, 0]], { dim: 1, keepdim: true })).toEqual([[Math.LN2]]);
  expect(run('softmax', 'jax')([0, 9, 0], { where: [true, false, true] })).toEqual([0.5, 0, 0.5]);
  expect(run('ReduceLogSumExp', 'onnx')([[0], [0]], { axes: [0, 1] })).toEqual([[Math.LN2]]);
  expect(run('ReduceLogSumExp', 'onnx')([[0], [0]], { axes: [0, 1], keepdims: 0 })).toBe(Math.LN2);
  expect(run('ReduceLogSumExp', 'onnx')([[0], [0]], { axes: [0], keepdims: 1 })).toEqual([[Math.LN2]]);
  expect(() => run('LeakyRelu', 'onnx')(-1, { alpha: 0.2, negativeSlope: 0.3 })).toThrow(
    new TypeError('negativeSlope: alpha says the same; give one of them'),
  );
  expect(() => run('LeakyRelu', 'onnx')(-1, { slope: 0.2 })).toThrow(/slope/);
});

test.each(frameworks)('%s: every option that has a name there means one of ours', framework => {
  for (const { definition: f } of all({ framework }))
    for (const preset of presetsOf(f, framework))
      for (const ours of Object.values(preset.options ?? {}))
        expect([...Object.keys(f.params), 'axis', 'keepdims', 'mask'], `${f.name} in ${framework}`).toContain(
          ours,
        );
});

test('an option of a framework chooses the form, in members too', () => {
  type Run = Call & { derivative: Call; vjp: (...args: unknown[]) => number };
  const run = (name: string, framework: (typeof frameworks)[number]): Run =>
    find(name, { framework })!.run as unknown as Run;
  expect(run('gelu', 'pytorch')(-1)).toBe(gelu(-1));
  for (const [name, framework, option, exact, tanh] of [
    ['gelu', 'pytorch', 'approximate', 'none', 'tanh'],
    ['Gelu', 'onnx', 'approximate', 'none', 'tanh'],
    ['gelu', 'jax', 'approximate', false, true],
    ['gelu', 'tensorflow', 'approximate', false, true],
    ['gelu', 'keras', 'approximate', false, true],
    ['ops.gelu', 'keras', 'approximate', false, true],
    ['GELU', 'mlx', 'approx', 'none', 'precise'],
  ] as const) {
    const f = run(name, framework);
    expect(f(-1, { [option]: exact }), framework).toBe(gelu(-1));
    expect(f(-1, { [option]: tanh }), framework).toBe(geluTanh(-1));
    expect(f.derivative(-1, { [option]: exact }), framework).toBe(gelu.derivative(-1));
    expect(f.derivative(-1, { [option]: tanh }), framework).toBe(geluTanh.derivative(-1));
    expect(f.vjp(-1, 3, { [option]: tanh }), framework).toBe(geluTanh.vjp(-1, 3));
    expect(f(-1, { [option]: undefined }), framework).toBe(f(-1));
    expect(() => f(-1, { [option]: 'sigmoid' }), framework).toThrow(
      new RegExp(`^${option}: expected .* or .*, not the string "sigmoid"$`),
    );
  }
  expect(run('ops.gelu', 'keras')(-1)).toBe(geluTanh(-1));
  expect(run('GELU', 'mlx')(-1, { approx: 'fast' })).toBe(quickGelu(-1));
  // A form that was asked for by its own name stays that form.
  expect(run('geluTanh', 'pytorch')(-1)).toBe(geluTanh(-1));
  expect(() => run('geluTanh', 'pytorch')(-1, { approximate: 'none' })).toThrow(
    'approximate: expected the string "tanh", not the string "none"',
  );
  // Options that only one of the functions with a name has.
  expect(run('relu', 'keras')([1, 3, 9], { max_value: 6 })).toEqual([1, 3, 6]);
  expect(run('relu', 'keras')([-1, 3], { negative_slope: 0.5 })).toEqual([-0.5, 3]);
  expect(find('relu', { framework: 'keras' })!.definition.name).toBe('relu');
  expect(run('silu', 'tensorflow')(1, { beta: 0 })).toBe(0.5);
  expect(() => run('relu', 'keras')([1], { slope: 1 })).toThrow(/^slope: /);
});

test('axes that a framework reduces when it is told nothing', () => {
  const x = [
    [0, 0],
    [0, 0],
  ];
  const run = (name: string, framework: (typeof frameworks)[number]): ((x: unknown, o?: object) => unknown) =>
    find(name, { framework })!.run as never;
  const ln4 = 2 * Math.LN2;
  for (const framework of ['jax', 'keras', 'mlx'] as const)
    expect(run('logsumexp', framework)(x), framework).toBe(ln4);
  expect(run('reduce_logsumexp', 'tensorflow')(x)).toBe(ln4);
  expect(run('ReduceLogSumExp', 'onnx')(x)).toEqual([[ln4]]);
  expect(run('logmeanexp', 'jax')(x)).toBe(0);
  expect(run('logsumexp', 'jax')(x, { axis: 1 })).toEqual([Math.LN2, Math.LN2]);
  expect(run('logsumexp', 'pytorch')(x)).toEqual([Math.LN2, Math.LN2]);
  expect(
    run(
      'softmax',
      'nnlib',
    )([
      [0, 0, 9],
      [0, 0, 9],
    ]),
  ).toEqual([
    [0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5],
  ]);
});

test('an option that is undefined was left out', () => {
  const run = find('leaky_relu', { framework: 'keras' })!.run as unknown as Call;
  expect(run(-1, { negativeSlope: undefined })).toBe(-0.2);
});

test('names that were missing, and a sinc that is normalised', () => {
  // sin(π/2) / (π/2) = 2/π.
  for (const framework of ['pytorch', 'jax'] as const) {
    const sinc = find('sinc', { framework })!.run;
    expect(sinc(0.5)).toBeCloseTo(0.6366197723675814, 15);
    expect(sinc(0)).toBe(1);
    expect(sinc.name).toBe('sinc');
  }
  expect(find('sinc')!.run(0.5)).toBeCloseTo(0.958851077208406, 15);
  expect(find('softmin', { framework: 'pytorch' })?.definition.name).toBe('softmin');
  expect(find('softmin', { framework: 'mlx' })?.definition.name).toBe('softmin');
  expect(find('QuickGelu', { framework: 'onnx' })?.definition.name).toBe('quickGelu');
  expect(find('FastGelu', { framework: 'onnx' })?.definition.name).toBe('geluTanh');
});

test('names that a framework does not have are the catalogue’s, or nobody’s', () => {
  expect(find('exponential', { framework: 'onnx' })?.preset?.name).toBe('Exp');
  expect(find('silu', { framework: 'onnx' })).toBeUndefined(); // ONNX has Swish, with an attribute
  expect(find('rrelu', { framework: 'jax' })).toBeUndefined();
  expect(find('no such thing')).toBeUndefined();
  expect(() => find('relu', { framework: 'caffe' as never })).toThrow(
    'framework: expected one of pytorch, jax',
  );
});

test('every function of the catalogue has a family, and every family has members', () => {
  const members = all().map(({ definition: f }) => f.family);
  expect(members).not.toContain(undefined);
  expect(new Set(members)).toEqual(new Set(Object.keys(families)));
});

test('what is no name and no search is refused by name', () => {
  for (const name of [3, null, undefined, {}, gelu])
    expect(() => find(name as never), String(name)).toThrow(/^name: expected a string, not /);
  expect(() => find('relu', null as never)).toThrow('options: expected an object, not null');
  expect(() => find('relu', { frameworks: 'jax' } as never)).toThrow('frameworks: find has no such option');
  expect(() => all(null as never)).toThrow('options: expected an object, not null');
  expect(() => all('row' as never)).toThrow('options: expected an object, not the string "row"');
  expect(find('relu', { framework: undefined } as never)?.definition.name).toBe('relu');
});
