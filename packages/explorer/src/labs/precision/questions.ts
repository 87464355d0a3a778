// The questions whose true answers the map and the probe need, and a name for each.
import { axisOf, columnsOf } from './axis.ts';
import type { Subject } from './failures.ts';
import type { View } from './presets.ts';
import type { Question } from './truths.ts';

/** Odd, so that 0 is among them. */
export const COLUMNS = 201;

export interface Asked {
  readonly key: string;
  readonly question: Question;
}

export function questionsOf(
  subject: Subject,
  view: View,
  params: Readonly<Record<string, number>>,
): { readonly map: Asked; readonly probe: Asked } {
  const formula = subject[view.of];
  const names = { ...subject.info.fixed, ...params };
  const key = [view.f, view.of, JSON.stringify(params)].join(' ');
  const { from = Number.NEGATIVE_INFINITY } = subject.info;
  const xs = columnsOf(axisOf(view.scale, view.r), COLUMNS).filter(x => x >= from);
  return {
    map: { key: `${key} ${view.scale} ${view.r}`, question: { formula, names, xs } },
    probe: { key: `${key} at ${view.x}`, question: { formula, names, xs: [view.x] } },
  };
}
