// npx tsx packages/explorer/scripts/fates.ts: trains each preset of the training lab from many seeds, and writes how they fare to
// src/labs/training/fates.json. A page shows a preset only with what becomes of it in general.
import { writeFileSync } from 'node:fs';
import { all, find } from 'nonlin/catalog';
import { images } from '../../../examples/digits/data.ts';
import type { ScalarRun } from '../src/functions.ts';
import { digitsFrom } from '../src/labs/training/data.ts';
import { presets } from '../src/labs/training/presets.ts';
import { dataOf, Session } from '../src/labs/training/session.ts';
import { fieldsOf, orderOf } from '../src/labs/training/state.ts';
import { scalarChoices } from '../src/site/data.ts';
import { readAddress } from '../src/url.ts';

const SEEDS = 20;
const choices = scalarChoices(all());
const digits = digitsFrom(Uint8Array.from(images().flatMap(({ pixels, digit }) => [...pixels, digit])));
const brief = (v: number): number => Number(v.toPrecision(3));
const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)]!;

/** Held-out accuracies and dead shares of the runs of a preset, from one seed. */
function fare(search: string, seed: number) {
  const { state } = readAddress(fieldsOf(choices), search);
  const order = orderOf({ ...state, seed }, choices);
  const session = new Session(
    order,
    name => find(name)!.run as unknown as ScalarRun,
    dataOf(order, () => digits),
  );
  while (session.step < order.until) session.advance();
  return session.runs.map(run => {
    const units = run.units().flat();
    return {
      name: run.settings.name,
      heldOut: run.now().heldOutAccuracy,
      dead: units.filter(active => active === 0).length / units.length,
    };
  });
}

const fates = Object.fromEntries(
  Object.entries(presets).map(([id, search]) => {
    const seen = Array.from({ length: SEEDS }, (_, i) => fare(search, i + 1));
    const runs = seen[0]!.map(({ name }, k) => {
      const sorted = (of: 'heldOut' | 'dead') => seen.map(runs => runs[k]![of]).sort((a, b) => a - b);
      const heldOut = sorted('heldOut');
      return {
        name,
        heldOut: [heldOut[0]!, median(heldOut), heldOut.at(-1)!].map(brief),
        dead: brief(median(sorted('dead'))),
      };
    });
    return [id, { seeds: SEEDS, runs }];
  }),
);
const file = new URL('../src/labs/training/fates.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(fates, undefined, 2)}\n`);
