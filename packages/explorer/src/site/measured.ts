// The measurements of demonstrations, made when the site is built: a language model of the guides, a network's digits, a training run.
import { softmax } from 'nonlin';
import { find } from 'nonlin/catalog';
import { calibrationError, fitTemperature, reliability } from 'nonlin/logits';
import { crossEntropy } from 'nonlin/losses';
import { learn } from '../../../../examples/bigrams/bigrams.ts';
import { half } from '../../../../examples/digits/calibration.ts';
import type { ScalarRun } from '../functions.ts';
import { planarData } from '../labs/training/data.ts';
import { TrainingRun } from '../labs/training/run.ts';
import { fieldsOf, runsOf } from '../labs/training/state.ts';
import type { Reliability } from '../panels/calibration.tsx';
import type { Zeros } from '../panels/kink.tsx';
import type { Context } from '../panels/sampling.tsx';
import type { Language } from '../text/language.ts';
import { readAddress } from '../url.ts';

/** Made once: pages in both languages show it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Tokens that leave much open, and some that leave little. */
const TOKENS: Readonly<Record<Language, readonly string[]>> = {
  en: ['is', 'The', 'not', 'of'],
  zh: ['是', '不', '的', '输'],
};

export function contextsIn(language: Language): readonly Context[] {
  const model = learn(language);
  return TOKENS[language].map(token => {
    const followed = [...model.counts.get(model.words.indexOf(token))!].sort(([, a], [, b]) => b - a);
    return {
      token,
      next: followed.map(([next]) => model.words[next]!),
      counts: followed.map(([, count]) => count),
    };
  });
}

/** Temperatures from a fifth to five, ten for each factor of ten to the half. */
const TEMPERATURES = Array.from({ length: 29 }, (_, i) => Number((10 ** ((i - 14) / 20)).toPrecision(3)));
const GROUPS = 10;
const brief = (v: number): number => Number(v.toPrecision(5));

function at(temperature: number): Reliability {
  const { logits, labels } = half(1);
  const p = softmax(logits, { temperature });
  const warm = { ...logits, data: logits.data.map(x => x / temperature) };
  return {
    temperature,
    error: brief(calibrationError(p, labels, { bins: GROUPS })),
    loss: brief(crossEntropy(warm, labels)),
    groups: reliability(p, labels, { bins: GROUPS }).map(
      b => [b.count, brief(b.confidence), brief(b.accuracy)] as const,
    ),
  };
}

export const measuredDigits = once(() => {
  const [known, unseen] = [half(0), half(1)];
  const { temperature } = fitTemperature(known.logits, known.labels);
  const all = [...TEMPERATURES, temperature].sort((a, b) => a - b);
  return {
    measured: all.map(at),
    plain: all.indexOf(1),
    fitted: all.indexOf(temperature),
    digits: unseen.labels.length,
  };
});

/** How often a sum of the training lab's first network is exactly 0, over the steps that its page shows. */
export const countedZeros = once((): Zeros => {
  const choices = [{ name: 'relu', title: find('relu')!.definition.title, gain: Math.SQRT2 }];
  const { state } = readAddress(fieldsOf(choices), '');
  const [settings] = runsOf({ ...state, f: ['relu'] }, choices);
  const data = planarData('moons', state.seed);
  const run = new TrainingRun(find('relu')!.run as unknown as ScalarRun, settings!, data, state.steps);
  let [sums, zeros] = [0, 0];
  while (run.step < state.steps) {
    run.advance();
    for (const z of run.network.forward(data.train.x).sums.slice(0, -1)) {
      sums += z.length;
      zeros += z.filter(v => v === 0).length;
    }
  }
  return { sums, zeros, steps: state.steps };
});
