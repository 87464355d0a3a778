// Compares the catalogue with PyTorch and with ONNX's own test cases.
import { type Entry, find } from '../../packages/nonlin/src/catalog.ts';
import { textbookSlope } from '../../packages/nonlin/src/formula/index.ts';
import { oracle, ulpError } from '../../packages/nonlin/test/support/decimal.ts';
import { NEEDS_SETUP, pythonWith } from './environment.ts';
import { EXPLAINED } from './explained.ts';
import { lossesSection } from './losses.ts';
import { casesFrom, difference, numbers, type Tensor, tensor } from './peers.ts';
import { rounded } from './rounded.ts';

interface Case {
  readonly name: string;
  readonly case?: string;
  readonly approximate?: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly x: Tensor;
  readonly y: Tensor;
  readonly g?: Tensor;
  readonly dx?: Tensor;
}

/** What was found for a function: how many numbers were compared, and the largest difference. */
interface Finding {
  readonly name: string;
  readonly ours: string;
  cases: number;
  numbers: number;
  /** In ulp of the largest magnitude at hand; see `difference`. */
  forward: number;
  backward: number;
  at: string;
  /** At the largest difference, how far off ours and theirs are from the true value; for functions of one number. */
  errors?: { readonly ours: number; readonly theirs: number };
}

type Call = (...args: unknown[]) => { readonly data: ArrayLike<number> } | number;

/** Names that differ from what the framework calls it: elementary functions, and forms chosen by an argument. */
const entryOf = (framework: 'pytorch' | 'onnx', c: Case): Entry => {
  const name = c.approximate === 'tanh' ? 'geluTanh' : c.name;
  const entry = find(name, { framework }) ?? find(name);
  if (!entry) throw new Error(`${framework}’s ${name} is not in the catalogue`);
  return entry;
};

function compare(framework: 'pytorch' | 'onnx', cases: readonly Case[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const c of cases) {
    const entry = entryOf(framework, c);
    const label = c.approximate ? `${c.name} (${c.approximate})` : c.name;
    const fresh: Finding = {
      name: label,
      ours: entry.definition.name,
      cases: 0,
      numbers: 0,
      forward: 0,
      backward: 0,
      at: '',
    };
    const finding = findings.get(label) ?? fresh;
    findings.set(label, finding);
    const run = entry.run as unknown as Call & { vjp: Call };
    const isSingle = c.y.type === 'float32';
    const dataOf = (y: ReturnType<Call>): ArrayLike<number> => (typeof y === 'number' ? [y] : y.data);
    const [values, theirs] = [dataOf(run(tensor(c.x), c.options)), numbers(c.y)];
    const forward = difference(values, theirs, isSingle);
    const slopes = c.g ? dataOf(run.vjp(tensor(c.x), gradientOf(c), c.options)) : undefined;
    const backward = slopes ? difference(slopes, numbers(c.dx!), isSingle) : { ulp: 0, place: 0 };
    if (Math.max(forward.ulp, backward.ulp) > Math.max(finding.forward, finding.backward)) {
      finding.at =
        c.case ??
        `shape ${c.x.shape.join('×')}${c.options['axis'] === undefined ? '' : `, axis ${c.options['axis']}`}`;
      const isForward = forward.ulp >= backward.ulp;
      const { place } = isForward ? forward : backward;
      const both = isForward ? [values, theirs] : [slopes!, numbers(c.dx!)];
      const errors = errorsAt(entry, c, place, isForward, both.map(a => a[place]!) as [number, number]);
      if (errors) finding.errors = errors;
    }
    finding.cases++;
    finding.numbers += c.y.data.length + (c.dx?.data.length ?? 0);
    finding.forward = Math.max(finding.forward, forward.ulp);
    finding.backward = Math.max(finding.backward, backward.ulp);
  }
  return [...findings.values()];
}

/** The errors of both sides in ulp at one element, by the textbook form in many digits. */
function errorsAt(
  { definition: f }: Entry,
  c: Case,
  place: number,
  isForward: boolean,
  [ours, theirs]: readonly [number, number],
): { readonly ours: number; readonly theirs: number } | undefined {
  const isPlain = Object.values(c.options).every(v => typeof v === 'number');
  if (f.kind !== 'scalar' || !isPlain) return undefined;
  const params = Object.fromEntries(
    Object.entries(f.params).map(([id, p]) => [id, (c.options[id] as number | undefined) ?? p.default]),
  );
  const x = Number(c.x.data[place]);
  const form = isForward ? f.value.textbook : textbookSlope(f);
  const truth = oracle(form, { x, ...params })[0]!;
  const exact = isForward ? truth : truth.mul(Number(c.g!.data[place]));
  const format = c.y.type === 'float32' ? 'float32' : 'float64';
  return { ours: ulpError(ours, exact, format), theirs: ulpError(theirs, exact, format) };
}

/** The gradient of a result that is a single number is one too. */
const gradientOf = (c: Case): unknown => (c.g!.shape.length === 0 ? Number(c.g!.data[0]) : tensor(c.g!));

const table = (findings: readonly Finding[], hasBackward: boolean): string =>
  [
    `| peer’s name | here | cases | numbers | forward | ${hasBackward ? 'backward | ' : ''}worst in | there, our error | the peer’s |`,
    `|---|---|---|---|---|${hasBackward ? '---|' : ''}---|---|---|`,
    ...findings.map(
      f =>
        `| ${f.name} | ${f.ours} | ${f.cases} | ${f.numbers} | ${rounded(f.forward)} | ${hasBackward ? `${rounded(f.backward)} | ` : ''}${f.at} | ${f.errors ? rounded(f.errors.ours) : ''} | ${f.errors ? rounded(f.errors.theirs) : ''} |`,
    ),
  ].join('\n');

interface Peer {
  readonly name: 'pytorch' | 'onnx';
  readonly title: string;
  readonly module: string;
  readonly about: string;
}
const PEERS: readonly Peer[] = [
  {
    name: 'pytorch',
    title: 'PyTorch',
    module: 'torch',
    about:
      'Random inputs of four shapes and four scales, along every axis, with default and other parameters, forward and backward.',
  },
  {
    name: 'onnx',
    title: 'ONNX',
    module: 'onnx',
    about: 'The backend’s node test cases, as the package ships them.',
  },
];

/** The part of the page about one peer; that it was not run, where no Python here has it. */
function peerSection({ name, title, module, about }: Peer): string {
  if (pythonWith(module) === undefined) {
    console.log(`${title}: not run; ${NEEDS_SETUP}`);
    return `### ${title}\n\nNot run: there was no Python with ${module}.\n`;
  }
  const { cases, version } = casesFrom<Case>(`${name}_cases.py`, module);
  const findings = compare(name, cases);
  console.log(`${title} ${version}: ${findings.length} functions compared`);
  for (const f of findings.filter(f => Math.max(f.forward, f.backward) > 16))
    console.log(`  ${f.name}: forward ${rounded(f.forward)}, backward ${rounded(f.backward)} ulp in ${f.at}`);
  return `### ${title} ${version}\n\n${about}\n\n${table(findings, name === 'pytorch')}\n`;
}

/** Comparisons with the functions that peers have. */
export const peersPage = (frameworks: string): string =>
  `# Conformance

Written by \`npm run conformance\` on ${new Date().toISOString().slice(0, 10)}. First the library beside its peers; then [the code that it writes](#code-for-other-systems), run on the
systems that it is for; last [tests that others wrote](#suites-of-others).

${frameworks}
## Shapes, axes and parameters

Differences from peers are in ulp of the format of the peer’s result (PyTorch: float64; ONNX: float32 or float64), measured at each
number, but for numbers below a thousandth of the largest in a result at that thousandth. Where they differ most, both are compared
with the true value in many digits (for functions of one number). What is above a few ulp is explained below the tables.

${PEERS.map(peerSection).join('\n')}
${pythonWith('torch') === undefined ? '' : lossesSection()}

### What differs there, and why

${EXPLAINED.map(([name, why]) => `- **${name}**: ${why}`).join('\n')}
`;
