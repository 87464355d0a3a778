// The mutants of a file, and the file with a switch for each of some of them.
import { conditionOf, operators, type Replacement } from './operators.ts';
import { type Node, parse, places } from './tree.ts';

export interface Mutant extends Replacement {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** What is replaced. */
  readonly original: string;
}

/** All mutants of a file. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const text = ({ start, end }: Node): string => source.slice(start, end);
  const found: Mutant[] = [];
  const add = (node: Node, replacements: readonly Replacement[]): void => {
    const { start, end } = node;
    const line = source.slice(0, start).split('\n').length;
    for (const replacement of replacements)
      if (replacement.kind !== 'expression' || replacement.text !== text(node))
        found.push({ ...replacement, file, start, end, line, original: text(node) });
  };
  for (const place of places(parse(source))) {
    add(place.node, operators[place.node.type]?.(place, text) ?? []);
    const conditions = conditionOf(place.node);
    if (conditions.length > 0) add(place.node['test'] as Node, conditions);
  }
  return found;
}

/** The name of the function that says whether a mutant is the one that runs. */
const SWITCH = '__isMutant';

/** A mutant and its number. */
export interface Numbered {
  readonly id: number;
  readonly mutant: Mutant;
}

/** The file with switches, which imports them from `from`. */
export function withSwitches(source: string, mutants: readonly Numbered[], from: string): string {
  const ordered = [...mutants].sort(({ mutant: a }, { mutant: b }) => a.start - b.start || b.end - a.end);
  const body = switched(source, { start: 0, end: source.length }, ordered);
  return `// @ts-nocheck\nimport { isMutant as ${SWITCH} } from ${JSON.stringify(from)};\n${body}`;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const contains = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The text of a range, in which each mutant of `mutants` has its switch; those further out come first. */
function switched(source: string, range: Range, mutants: readonly Numbered[]): string {
  let text = '';
  let at = range.start;
  let rest = mutants;
  while (rest.length > 0) {
    const [first, ...others] = rest as [Numbered, ...Numbered[]];
    const inside = others.filter(o => contains(first.mutant, o.mutant));
    text += source.slice(at, first.mutant.start) + oneSwitch(first, switched(source, first.mutant, inside));
    at = first.mutant.end;
    rest = others.slice(inside.length);
  }
  return text + source.slice(at, range.end);
}

function oneSwitch({ id, mutant }: Numbered, original: string): string {
  const isOn = `${SWITCH}(${id})`;
  if (mutant.kind === 'expression') return `(${isOn} ? (${mutant.text}) : (${original}))`;
  // A block keeps its braces, since the body of a function needs them; a statement may be all that follows an else.
  return mutant.kind === 'block' ? `{ if (!${isOn}) ${original} }` : `{ if (!${isOn}) { ${original} } }`;
}
