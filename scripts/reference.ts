// Writes the reference: a page and a plot for each function in docs/functions, docs/properties.md, docs/frameworks.md and docs/code.md,
// and the number of functions in both READMEs. What is said there about numbers is computed by the functions themselves, so `npm run generate` runs this after their code is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Properties } from '../packages/nonlin/src/analysis/properties/index.ts';
import {
  all,
  type Entry,
  type Framework,
  find,
  frameworkNames,
  frameworks,
  presetsOf,
  presetText,
  properties,
  steepestText,
} from '../packages/nonlin/src/catalog.ts';
import type {
  Definition,
  Parameters,
  Preset,
  ScalarFunction,
  Text,
} from '../packages/nonlin/src/functions/definition.ts';
import { code, formulas, languages, latex, mpmath } from '../packages/nonlin/src/notation.ts';
import { type CurveOptions, scene, toSvg } from '../packages/nonlin/src/plot.ts';
import { counts } from './counts.ts';
import { bringUpToDate } from './written.ts';

const root = join(import.meta.dirname, '..');
const pages = join(root, 'docs/functions');

const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** A number as people write it: six digits, signs of infinity, a minus that is one. */
function written(v: number): string {
  if (Number.isNaN(v)) return 'none';
  if (!Number.isFinite(v)) return v > 0 ? '∞' : '−∞';
  const rounded = Number(v.toPrecision(6));
  return String(rounded === 0 ? 0 : rounded).replaceAll('-', '−');
}
const places = (found: Properties['zeros']): string =>
  found.length === 0
    ? 'none'
    : found.length > 6
      ? `${found.length} in [−10, 10]`
      : found.map(z => (typeof z === 'number' ? written(z) : `[${z.map(written).join(', ')}]`)).join(', ');
const smoothness = (k: number): string =>
  k < 0 ? 'jumps' : k === Number.POSITIVE_INFINITY ? 'smooth' : `C${'⁰¹²³'[k] ?? k}`;

const propertyRows = (p: Properties): readonly (readonly [name: string, value: string])[] => [
  ['range', `${written(p.range[0])} … ${written(p.range[1])}`],
  ['limits at −∞, ∞', p.limits.map(written).join(', ')],
  ['slopes there', p.slopeLimits.map(written).join(', ')],
  ['monotonic', p.monotonicity === 'neither' ? 'no' : p.monotonicity],
  ['symmetry', p.symmetry],
  ['smoothness', smoothness(p.continuity)],
  [
    'kinks',
    p.kinks.length === 0
      ? 'none'
      : p.kinks.map(k => `${written(k.at)} (slope ${written(k.derivative)})`).join(', '),
  ],
  ['zeros', places(p.zeros)],
  ['fixed points', places(p.fixedPoints)],
  ['minimum', p.minimum ? `${written(p.minimum.value)} at ${written(p.minimum.at)}` : 'none inside'],
  ['maximum', p.maximum ? `${written(p.maximum.value)} at ${written(p.maximum.at)}` : 'none inside'],
  [
    'Lipschitz constant',
    p.lipschitz.value === Infinity
      ? 'none'
      : `${written(p.lipschitz.value)} (${steepestText(p.lipschitz.where, written, 'everywhere')})`,
  ],
  ['zero-centred', p.isZeroCentred ? 'yes' : 'no'],
  ['mean, variance of f(z)', `${written(p.mean)}, ${written(p.variance)}`],
  ['E f′(z)²', written(p.slopeSquare)],
  ['gain 1/√E f(z)²', written(p.gain)],
];

const params = (f: Definition): readonly string[] => {
  const entries = Object.entries(f.params as Parameters);
  if (entries.length === 0) return [];
  const rows = entries.map(([id, p]) => [
    `\`${id}\``,
    written(p.default),
    `${written(p.range[0])} … ${written(p.range[1])}`,
    `${p.text.en}${p.learned ? ' May be learned: one number for each channel, see `paramVjp`.' : ''}`,
    p.text.zh,
  ]);
  return [`## Parameters\n\n${table(['option', 'default', 'allowed', 'meaning', '含义'], rows)}\n`];
};

const noted = (f: Definition, id: Framework, p: Preset, language: keyof Text): string =>
  presetText(f, id, p, written)
    .notes.map(note => note[language])
    .join(language === 'zh' ? '；' : '; ');
const shownPreset = (f: Definition, id: Framework, p: Preset): string => {
  const notes = noted(f, id, p, 'en');
  return `\`${presetText(f, id, p).name}\`${notes === '' ? '' : ` (${notes})`}`;
};
const frameworkRows = (f: Definition): readonly (readonly string[])[] =>
  frameworks.flatMap(id => {
    const presets = presetsOf(f, id);
    return presets.length === 0
      ? []
      : [[frameworkNames[id], presets.map(p => shownPreset(f, id, p)).join(', ')]];
  });

type Numeric = (x: number) => number;

/** The curves that show a function: f and f′ of a number, an element of a row or a pair as one number moves. */
function curvesOf({ definition: f, run }: Entry): readonly CurveOptions[] {
  const call = run as unknown as (x: unknown) => unknown;
  switch (f.kind) {
    case 'scalar': {
      const scalar = run as unknown as Numeric & { derivative: Numeric };
      return [
        { label: 'f(x)', f: x => scalar(x) },
        { label: 'f′(x)', f: x => scalar.derivative(x) },
      ];
    }
    case 'row': {
      const at = (x: number): readonly number[] => [call(f.grouped ? [x, 0] : [x, 0, 1])].flat() as number[];
      const labels =
        f.result === 'row'
          ? ['f([x, 0, 1])₁', 'f([x, 0, 1])₂', 'f([x, 0, 1])₃']
          : [f.grouped ? 'f([x, 0])' : 'f([x, 0, 1])'];
      return labels.map((label, i) => ({ label, f: x => at(x)[i]! }));
    }
    case 'gated':
      return [1, -0.5].map(v => ({
        label: `value ${written(v)}`,
        f: x => (call as (x: unknown, o: object) => number[])([x, v], { gate: 'first' })[0]!,
      }));
    case 'mirrored':
      return [0, 1].map(i => ({ label: ['first', 'second'][i]!, f: x => (call([x]) as number[])[i]! }));
  }
}

const LOWEST = 4;
const plotOf = (entry: Entry): string => {
  const from = entry.definition.kind === 'scalar' && entry.definition.domain ? 0.01 : -LOWEST;
  return toSvg(scene({ curves: curvesOf(entry), x: [from, LOWEST], title: entry.definition.name }), {
    width: 560,
    height: 300,
  });
};

/** The code of a language. The page has the references already. */
function codeBlock(f: Definition, id: string): string {
  const language = languages.find(t => t.name === id)!;
  const text = code({ ...f, references: [] }, id) as string;
  return `## ${language.title}\n\n\`\`\`${language.markdown}\n${text.trimEnd()}\n\`\`\`\n`;
}

/** All that is derived from a definition, for users to read and for a change of it to be reviewed. */
function page({ definition: f }: Entry): string {
  const { value, gradient } = latex(f);
  const block = (title: string, language: string, text: string): string =>
    `## ${title}\n\n\`\`\`${language}\n${text}\n\`\`\`\n`;
  const inFrameworks = frameworkRows(f);
  return [
    `<!-- Written by \`npm run generate\` from functions/${f.name}.ts. Do not edit. -->\n\n# ${f.name}: ${f.title.en} · ${f.title.zh}\n`,
    `${f.summary.en}\n\n${f.summary.zh}\n`,
    `![${f.name}](${f.name}.svg)\n`,
    `$$${value}$$\n\n$$${gradient}$$\n`,
    ...params(f),
    ...(inFrameworks.length > 0
      ? [`## In frameworks\n\n${table(['framework', 'name, and what differs'], inFrameworks)}\n`]
      : []),
    ...(f.aliases ? [`Also known as ${f.aliases.join(', ')}.\n`] : []),
    ...(f.kind === 'scalar'
      ? [
          `## Properties\n\nComputed, with the parameters at their defaults; z is a standard normal number.\n\n${table(['property', 'value'], propertyRows(properties(f)))}\n`,
        ]
      : []),
    ...(f.numerics ? [`## Numerics\n\n${f.numerics.en}\n\n${f.numerics.zh}\n`] : []),
    block(
      'Formulas',
      'text',
      formulas(f)
        .map(([label, text]) => `${label.padEnd(22)}${text}`)
        .join('\n'),
    ),
    ...(['numpy', 'pytorch'] as const).map(id => codeBlock(f, id)),
    block('mpmath', 'python', mpmath(f)),
    `## In other languages\n\n\`npx nonlin code ${f.name} --to …\`: ${languages.map(t => `\`${t.name}\``).join(', ')}; see [code.md](../code.md).\n`,
    ...(f.references.length > 0
      ? [
          `## References\n\n${f.references.map(r => `- ${r.authors} (${r.year}). ${r.title}. ${r.venue}.${r.url ? ` <${r.url}>` : ''}`).join('\n')}\n`,
        ]
      : []),
  ].join('\n');
}

const NOTE = '<!-- Written by `npm run generate` from the definitions. Do not edit. -->\n';

function propertiesPage(entries: readonly Entry[]): string {
  const rows = entries
    .map(e => e.definition)
    .filter((f): f is ScalarFunction => f.kind === 'scalar')
    .map(f => {
      const p = properties(f);
      return [
        `[${f.name}](functions/${f.name}.md)`,
        `${written(p.range[0])} … ${written(p.range[1])}`,
        p.monotonicity === 'neither' ? 'no' : p.monotonicity,
        p.symmetry === 'none' ? '' : p.symmetry,
        smoothness(p.continuity),
        p.minimum ? `${written(p.minimum.value)} at ${written(p.minimum.at)}` : '',
        p.lipschitz.value === Infinity ? 'none' : written(p.lipschitz.value),
        p.isZeroCentred ? 'yes' : '',
        written(p.mean),
        written(p.variance),
        written(p.slopeSquare),
        written(p.gain),
      ];
    });
  const head = [
    'function',
    'range',
    'monotonic',
    'symmetry',
    'smoothness',
    'minimum',
    'Lipschitz',
    'zero-centred',
    'E f(z)',
    'Var f(z)',
    'E f′(z)²',
    'gain',
  ];
  return `${NOTE}
# Properties

Computed by \`properties(f)\` of \`nonlin/catalog\`, with the parameters at their defaults, and checked by tests that go another
way. z is a standard normal number; *gain* is 1/√E f(z)², the factor that keeps the second moment of a signal from layer to
layer; E f′(z)² is what a layer multiplies the variance of a gradient by. Each page in functions/ has more.

${table(head, rows)}
`;
}

function frameworksPage(entries: readonly Entry[]): string {
  const listed = entries.filter(e => frameworks.some(id => presetsOf(e.definition, id).length > 0));
  const nameIn = (f: Definition, id: Framework): string =>
    presetsOf(f, id)
      .map(p => `\`${presetText(f, id, p).name}\``)
      .join(', ');
  const differing = entries.flatMap(({ definition: f }) =>
    frameworks.flatMap(id =>
      presetsOf(f, id)
        .filter(p => presetText(f, id, p).notes.length > 0)
        .map(p => [f.name, frameworkNames[id], shownPreset(f, id, p), noted(f, id, p, 'zh')]),
    ),
  );
  return `${NOTE}
# Names in frameworks, and where they disagree

\`find(name, { framework })\` of \`nonlin/catalog\` finds a function by these names, with that framework’s defaults.

${table(
  ['here', ...frameworks.map(id => frameworkNames[id])],
  listed.map(({ definition: f }) => [
    `[${f.name}](functions/${f.name}.md)`,
    ...frameworks.map(id => nameIn(f, id)),
  ]),
)}

## Where they disagree

Another default, another slope at a kink, another meaning of the name. The defaults here are PyTorch’s where it has the function.
Keras has the slopes of its backend; those of TensorFlow are shown. [conformance.md](conformance.md) says how each framework was asked, and what
else it gives at ±∞ and NaN.

${table(['here', 'framework', 'there', '差异'], differing)}
`;
}

/** The function that the page about code shows: short in every language, with a parameter. */
const EXAMPLE = 'leakyRelu';

function codePage(): string {
  const { definition } = find(EXAMPLE)!;
  const examples = languages.map(t => {
    const text = t.write(definition, { derivative: true });
    const shown =
      typeof text === 'string'
        ? `\`\`\`${t.markdown}\n${text.trimEnd()}\n\`\`\``
        : `${text.length} bytes of ${t.mediaType}.`;
    return `## ${t.title}\n\n\`npx nonlin code ${EXAMPLE} --to ${t.name} --derivative -o ${EXAMPLE}${t.fileExtension}\`\n\n${shown}\n`;
  });
  return `${NOTE}
# Code in other languages

A definition is data, so it can leave as code: each function as a file in each of these languages, in the form that is right for every
float, with its parameters and a comment that says what it is and where it comes from.

${table(
  ['`--to`', 'language or format', 'file'],
  languages.map(t => [`\`${t.name}\``, t.title, `\`${t.fileExtension}\``]),
)}

\`\`\`sh
npx nonlin code gelu --to pytorch -o gelu.py
npx nonlin code softmax --to c --derivative
npx nonlin code elu --to numpy --param alpha=0.5
npx nonlin code --list
\`\`\`

In TypeScript: \`code(elu, 'numpy', { derivative: true, params: { alpha: 0.5 } })\` of \`nonlin/notation\`, which also has the
table, \`languages\`. It takes the functions of \`nonlin\`, those that \`define\` made, definitions, and entries of
\`nonlin/catalog\`.

* \`--derivative\` adds f′, the slopes with respect to learned parameters, or for rows and pairs the vector-Jacobian product.
  PyTorch, JAX, Keras and MLX always get it, and the slopes of slopes: they differentiate by them.
* \`--param\` gives a parameter another default.
* \`--arithmetic engine\` (\`{ arithmetic: 'engine' }\`) gives short code: TypeScript that calls Math.exp and the like, where sigmoid is
  three lines; SQL for numbers of ordinary size, where PostgreSQL’s sigmoid is one CASE.
* A function that a language cannot express is an error that says so; an output file is whole or not there.

[conformance.md](conformance.md) says which systems have run this code, and how far off it is. What to know:

* **float32.** The stable forms are made for float64. NumPy and C compute float32 in float64 and round once: within 1 ulp, and 1.2 where
  a gradient of pairs is a product of two such numbers. PyTorch, JAX, Keras and MLX
  compute in the type that they are given, as a GPU wants it: half precision through float32, and float32 with bounds of its own where
  squares overflow. MLX has no exp, sine or erf of more
  digits than float32, whatever type it is asked for, and Keras computes float64 on TensorFlow alone.
* **Gradients in PyTorch, JAX, Keras and MLX** are those of the definition, not traced, and so are second derivatives. Traced through a
  stable form they would be wrong at the seams between branches, NaN where the branch that is not taken overflows (\`where\` passes
  0 · ∞ back), and at a kink whatever the operations there give. They go through \`torch.compile\`, \`torch.func\`, \`jit\`, \`vmap\`,
  \`tf.function\` and \`mx.compile\`; but not sparsemax and entmax through \`vmap\` of PyTorch, for their loop looks at its numbers: give
  them rows along an axis. Parameters that are not learned have no gradient. Forward mode (\`jax.jvp\`, \`mx.jvp\`) takes functions of
  numbers. The threshold of entmax has the slope of a step of Newton’s method, so that second derivatives are right; where a
  probability is 0, \`jax.jacrev\` of a gradient of entmax is NaN, \`jax.hessian\` is not, and in MLX they are NaN, too.
* **NaN.** min and max are those of IEEE 754-2019 everywhere: NaN if either is. C’s fmin and fmax are not, so C has its own.
* **TypeScript** has the numerics in the file, no dependency, and the library’s results bit for bit. In the engine’s arithmetic it is
  short, its last digits are those of the engine, and its results are within 16 ulp of the library’s, or within what four ulp of x make
  of it, where a result depends on x that much; of a row, within 16 ulp of the largest. Results below 10^-300 may be 0. The other languages use their
  own exp and tanh, and do not carry along what rounding cut off an exponent: far out in a tail, where e^(−700) is at stake, they are a
  few hundred ulp off, a relative 10^-13.
* **Rows** run along \`axis\` in NumPy, JAX, Keras and MLX, \`dim\` in PyTorch, \`dims\` in Julia; in C and TypeScript a row is an array. Temperature
  and mask are the caller’s: put −∞ for what is left out, subtract the largest element of the row, then divide by the temperature. Divided
  first, finite numbers overflow.
* **SQL.** A function of a number is a function of the database, with its parameters as arguments: \`nonlin_leaky_relu(x)\`. A function of
  a row is a query over a long table, \`elements\`, with a line for each number: \`row_id\`, \`position\`, \`x\`. NULL gives NULL, and takes
  no part in a row, nor does what arrives at it; NaN gives NaN, though SQL orders it above every number. PostgreSQL’s errors on overflow, underflow and division by 0
  are kept from happening. In short (\`--arithmetic engine\`) that holds for 0, ±∞ and inputs from 10^-50 to 10^50 in size, with parameters
  from 10^-20 to 10^20: only what can go wrong there has a guard. PostgreSQL takes e to a power below −345 for 0 there, and results
  are within a relative 10^-9 of the library’s.
* **ONNX** is a format of the command line, \`--to onnx\`, with \`--type float64\`, \`--opset\`, \`--axis\`; in TypeScript \`onnx(f, options)\`
  gives the model as plain data, and \`onnxBytes(model)\` the bytes of a file. [scale.md](scale.md) shows models and SQL at work on shards.
* **Draws.** rrelu and gumbelSoftmax are written as they are in evaluation; the draw is a parameter, or noise that callers add. PyTorch’s
  module draws by itself in training.

Below, ${EXAMPLE} in each.

${examples.join('\n')}`;
}

const entries = all();
const files = new Map<string, string>([
  [join(root, 'docs/properties.md'), propertiesPage(entries)],
  [join(root, 'docs/frameworks.md'), frameworksPage(entries)],
  [join(root, 'docs/code.md'), codePage()],
]);
for (const entry of entries) {
  files.set(join(pages, `${entry.definition.name}.md`), page(entry));
  files.set(join(pages, `${entry.definition.name}.svg`), plotOf(entry));
}
for (const [page, patterns] of Object.entries(counts)) {
  const text = readFileSync(join(root, page), 'utf8')
    .replace(patterns.all, String(entries.length))
    .replace(patterns.ofNumber, String(entries.filter(e => e.definition.kind === 'scalar').length));
  files.set(join(root, page), text);
}
bringUpToDate(files, [pages]);
