// What the catalogue must say of a framework, once the framework was asked: the names of the faults that remain.
import { type Framework, find } from '../../../packages/nonlin/src/catalog.ts';
import { optionsOf } from '../../../packages/nonlin/src/functions/definition.ts';
import { type Asked, entriesOf, type Peer } from './ask.ts';
import { unexplained } from './excused.ts';
import { judged } from './judge.ts';
import { LOSSES, NO_ACTIVATIONS, NO_LOSSES, NO_OPTIONS, namesOf } from './without.ts';

/** Functions and losses that a framework shows, and that are neither here nor explained. */
export function missing({ peer, public: { activations, losses } }: Asked): readonly string[] {
  const { framework } = peer;
  const explained = namesOf(NO_ACTIVATIONS, framework);
  const known = new Set(Object.values(LOSSES).flatMap(names => names[framework] ?? []));
  const absentLosses = namesOf(NO_LOSSES, framework);
  return [
    ...activations.filter(name => !find(name, { framework }) && !explained.has(name)),
    ...losses.filter(name => !known.has(name) && !absentLosses.has(name)),
  ].map(name => `${peer.id}: ${name} has no entry, and no reason says why`);
}

/** Reasons for names that the framework does not have, or that have an entry after all. */
export function idle({ peer: { framework, id }, public: { activations, losses } }: Asked): readonly string[] {
  const known = new Set(Object.values(LOSSES).flatMap(names => names[framework] ?? []));
  const stated = [...namesOf(NO_ACTIVATIONS, framework).keys()];
  const statedLosses = [...known, ...namesOf(NO_LOSSES, framework).keys()];
  return [
    ...stated.filter(name => !activations.includes(name) || find(name, { framework })),
    ...statedLosses.filter(name => !losses.includes(name)),
  ].map(name => `${id}: the reason for ${name} is idle`);
}

/** Options of functions that no preset of that name knows, and that no reason covers. */
export function unknownOptions(
  framework: Framework,
  options: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const explained = new Set(NO_OPTIONS.flatMap(({ names }) => names));
  return Object.entries(options).flatMap(([name, theirs]) => {
    const known = new Set(
      entriesOf(framework)
        .filter(e => e.preset.name === name)
        .flatMap(({ definition: f, preset }) => [
          ...Object.keys(f.params),
          ...Object.keys(optionsOf(f, framework, preset)),
          ...Object.keys(preset.fixed ?? {}),
          ...(f.kind === 'scalar' ? [] : ['axis', 'keepdims']),
        ]),
    );
    return theirs

      .filter(id => !known.has(id) && !explained.has(id) && !explained.has(`${name}.${id}`))
      .map(id => `${framework}: ${name} takes ${id}`);
  });
}

/** Slopes that presets state and that did not come back. */
export function unseenSlopes(asked: Asked, peer: Peer): readonly string[] {
  return asked.questions.flatMap((q, i) =>
    (q.entry.preset.slopes ?? []).flatMap(([at, slope]) => {
      const dx = (asked.answers[i]!.float64 ?? asked.answers[i]!.float32)?.dx;
      const seen = Number(dx?.[q.x.indexOf(at)]);
      const where = `${peer.id}: ${q.entry.preset.name} has the slope ${seen} at ${at}, not ${slope}`;
      return Math.abs(seen - slope) < 1e-6 ? [] : [where];
    }),
  );
}

/** All faults of the presets of one framework. */
export const faults = (asked: Asked): readonly string[] => [
  ...unexplained(judged(asked), asked.peer),
  ...(asked.peer.backend === undefined || asked.peer.backend === 'tensorflow'
    ? unseenSlopes(asked, asked.peer)
    : []),
  ...(asked.public.activations.length > 0 ? [...missing(asked), ...idle(asked)] : []),
];
