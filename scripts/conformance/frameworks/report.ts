// The part of docs/conformance.md about names and defaults: what each framework gave, function by function.

import type { Precision } from '../../../packages/nonlin/src/analysis/precision/index.ts';
import {
  type Framework,
  frameworkNames,
  frameworks,
  presetText,
} from '../../../packages/nonlin/src/catalog.ts';
import { type Asked, ask, entriesOf, isDrawn, PEERS } from './ask.ts';
import { EXCUSES, excuseFor } from './excused.ts';
import { faults } from './held.ts';
import { judged, type Other, type Verdict } from './judge.ts';
import { READ } from './nnlib.ts';
import { LOSSES, NO_ACTIVATIONS, NO_LOSSES } from './without.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** Node 20 has no Map.groupBy. */
function groupedBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const FORMATS: readonly Precision[] = ['float64', 'float32'];
const digits = (v: number | undefined): string =>
  v === undefined ? '' : v < 0.05 ? '0' : v < 100 ? v.toPrecision(2) : v.toExponential(0);
const shown = (v: number): string =>
  Number.isNaN(v)
    ? 'NaN'
    : Number.isFinite(v)
      ? String(Number(v.toPrecision(4))).replace('-', '−')
      : v > 0
        ? '∞'
        : '−∞';

/** The functions of one peer, each with the verdicts on all its calls. */
function rowsOf({ peer }: Asked, verdicts: readonly Verdict[]): readonly (readonly string[])[] {
  const byEntry = groupedBy(verdicts, v => v.question.entry);
  return [...byEntry].map(([{ definition, preset }, own]) => {
    const { name } = presetText(definition, peer.framework, preset);
    const worst = (format: Precision, of: 'value' | 'slope'): string => {
      const all = own.flatMap(v => v.ulp[format]?.[of] ?? []);
      return digits(all.length === 0 ? undefined : Math.max(...all));
    };
    const numbers = FORMATS.map(format =>
      `${worst(format, 'value')} · ${worst(format, 'slope')}`.replace(/^ · $|· $/, '').trim(),
    );
    return [`\`${name}\``, definition.name, ...numbers, othersOf(own)];
  });
}

/** At most so many inputs are named; the rest are counted. */
const NAMED = 4;

function othersOf(verdicts: readonly Verdict[]): string {
  const texts = new Set(verdicts.flatMap(v => v.others.map(o => textOf(o, v.question.shape.length > 1))));
  const [named, more] = [[...texts].slice(0, NAMED), texts.size - NAMED];
  return more > 0 ? `${named.join('; ')}; ${more} more` : named.join('; ');
}

const textOf = ({ of, inputs, theirs, ours }: Other, isRow: boolean): string =>
  isRow
    ? `${of} of ${inputs.every(Number.isFinite) ? 'a row' : `a row with ${inputs.some(Number.isNaN) ? 'NaN' : '±∞'}`}`
    : `${of} at ${shown(inputs[0]!)}: ${shown(theirs)}, here ${shown(ours)}`;

/** What a framework could not be asked, with its own words. */
function unanswered(verdicts: readonly Verdict[], framework: Framework): string {
  const words = verdicts.flatMap(({ question: { entry }, errors }) =>
    errors.map(([format, error]) => {
      const short = /Could not find an implementation for (\w+)/.exec(error)?.[1];
      const why = short ? `it has no ${short} there` : error.replace(/^\w+: /, '');
      return [`${why} (${format})`, presetText(entry.definition, framework, entry.preset).name] as const;
    }),
  );
  if (words.length === 0) return '';
  const byWhy = groupedBy(words, ([why]) => why);
  const lines = [...byWhy].map(
    ([why, names]) => `\`${[...new Set(names.map(([, name]) => name))].join('`, `')}\`: ${why}`,
  );
  return `\nNot answered: ${lines.join('; ')}.\n`;
}

function section(asked: Asked, verdicts: readonly Verdict[]): string {
  const { peer, version } = asked;
  const drawn = entriesOf(peer.framework).filter(isDrawn);
  const names = drawn.map(e => `\`${e.preset.name}\``);
  return `### ${version}

${table(['there', 'here', 'float64: value · slope', 'float32: value · slope', 'where it is another one'], rowsOf(asked, verdicts))}
${names.length > 0 ? `\nNot asked, because it draws: ${names.join(', ')}.\n` : ''}${unanswered(verdicts, peer.framework)}`;
}

/** Every difference has its line; with how often it was met. */
function explanations(all: readonly (readonly [Asked, readonly Verdict[]])[]): string {
  const counts = new Map(EXCUSES.map(e => [e, new Map<string, Set<string>>()]));
  for (const [{ peer, version }, verdicts] of all)
    for (const v of verdicts)
      for (const other of v.others) {
        const excuse = excuseFor(other, v, peer);
        const found = excuse && counts.get(excuse);
        found?.set(version, (found.get(version) ?? new Set()).add(v.question.entry.preset.name));
      }
  const LISTED = 8;
  return EXCUSES.map(e => {
    const where = [...counts.get(e)!].map(([version, names]) => {
      const list = [...names];
      return `${version.replace(/ [\d.]+(, opset \d+)?/, '')} (${list.length > LISTED ? `${list.length} functions` : list.join(', ')})`;
    });
    return `- **${e.title}**: ${e.why}${where.length > 0 ? ` Met in ${where.join('; ')}.` : ''}`;
  }).join('\n');
}

const reasonRows = (reasons: typeof NO_LOSSES): readonly (readonly string[])[] =>
  reasons.flatMap(({ why, names }) =>
    frameworks.flatMap(id =>
      names[id] ? [[frameworkNames[id], names[id].map(n => `\`${n}\``).join(', '), why]] : [],
    ),
  );

export interface FrameworksReport {
  readonly text: string;
  /** What nothing explains. */
  readonly faults: readonly string[];
  readonly missing: readonly string[];
}

/** Asks every framework that a Python here has. */
export function frameworksReport(): FrameworksReport {
  const all = PEERS.map(peer => [peer, ask(peer)] as const);
  const missing = all.filter(([, asked]) => asked === undefined).map(([peer]) => peer.id);
  const asked = all.flatMap(([, a]) => (a ? [[a, judged(a)] as const] : []));
  for (const [a, verdicts] of asked)
    console.log(`${a.version}: ${new Set(verdicts.map(v => v.question.entry)).size} names`);
  const today = new Date().toISOString().slice(0, 10);
  const text = `## Names and defaults

Every function of every framework that has an entry here was called by the framework’s own name with the framework’s own defaults: at seams,
tails, edges of the formats, random points, ±0, ±∞ and NaN, rows likewise; forward, and backward by the framework’s own gradient. It is held
to \`find(name, { framework })\`. Largest difference in ulp of the value · of the slope or gradient, in numbers below a thousandth in ulp of
that; [accuracy.md](accuracy.md#peers) measures tails as well. The last column has what no lost digits explain; below, a line explains each.

${table(
  ['framework', 'asked on', 'names', 'calls'],
  [
    ...asked.map(([{ version }, verdicts]) => [
      version,
      today,
      String(new Set(verdicts.map(v => v.question.entry)).size),
      String(verdicts.reduce((n, v) => n + v.question.x.length, 0)),
    ]),
    [READ.version, 'read, not called', String(entriesOf('nnlib').length), ''],
  ],
)}

${asked.map(([a, verdicts]) => section(a, verdicts)).join('\n')}
### ${READ.version}, read

${READ.text}
${missing.length > 0 ? `\nNot asked, because it is not on this machine: ${missing.join(', ')}.\n` : ''}
### Why a framework gives something else

${explanations(asked)}

Where only digits differ: Keras and TensorFlow keep constants in float32, also for float64 (the slope of \`leaky_relu\`, the roots in \`gelu\`), and
so do attributes of ONNX; slopes made from the result, 1 − y², y (1 − y), lose digits where y is close to 1; x² + b swallows b, and 1 + erf and
1 + tanh cancel on the left.

### What frameworks have and the catalogue has not

No activation is missing. What takes a tensor and gives one, and is none:

${table(['framework', 'names', 'why'], reasonRows(NO_ACTIVATIONS))}

Losses that are here:

${table(
  ['here', ...frameworks.filter(id => id !== 'nnlib').map(id => frameworkNames[id])],
  Object.entries(LOSSES).map(([ours, names]) => [
    ours,
    ...frameworks.filter(id => id !== 'nnlib').map(id => (names[id] ?? []).map(n => `\`${n}\``).join(', ')),
  ]),
)}

Losses that are not:

${table(['framework', 'names', 'why'], reasonRows(NO_LOSSES))}
`;
  return { text, faults: asked.flatMap(([a]) => faults(a)), missing };
}
