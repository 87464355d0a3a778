// The data of the precision lab: textbook forms of all functions of a number, and true values for its first view.
import type { Entry, ScalarFunction } from 'nonlin/catalog';
import { gradientsOf } from 'nonlin/notation';
import { expand } from 'nonlin/precision';
import type { Subject } from '../labs/precision/failures.ts';
import { presets } from '../labs/precision/presets.ts';
import { questionsOf } from '../labs/precision/questions.ts';
import { type Answers, truthsOf } from '../labs/precision/truths.ts';
import { infoOf } from './data.ts';

/** Those whose textbook forms fail most instructively; the others follow by name. */
const FIRST = [
  'tanh',
  'sigmoid',
  'softplus',
  'gelu',
  'logsigmoid',
  'mish',
  'silu',
  'elu',
  'tanhshrink',
  'selu',
  'celu',
  'logcosh',
];

function subjectOf(f: ScalarFunction): Subject {
  const [value, derivative] = [f.value.textbook, gradientsOf(f)[0]![1]].map(e => expand(e, {}, 'textbook'));
  return { info: infoOf(f), value: value!, derivative: derivative! };
}

function subjectsOf(entries: readonly Entry[]): readonly Subject[] {
  const scalars = entries.map(e => e.definition).filter(f => f.kind === 'scalar');
  const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return scalars.map(subjectOf).sort((a, b) => rank(a.info.name) - rank(b.info.name));
}

/** True values for the first view, so that a page shows them at once. */
function firstAnswers(subjects: readonly Subject[]): Answers {
  const view = presets.tanh;
  const subject = subjects.find(s => s.info.name === view.f)!;
  const { map, probe } = questionsOf(subject, view, {});
  return Object.fromEntries([map, probe].map(({ key, question }) => [key, truthsOf(question)]));
}

let told: object | undefined;
/** Computed once, for both languages. */
export function precisionData(entries: readonly Entry[]): object {
  if (!told) {
    const subjects = subjectsOf(entries);
    told = { subjects, known: firstAnswers(subjects) };
  }
  return told;
}
