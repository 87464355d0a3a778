// The start of the training lab, trained when the site is built.
import type { ScalarChoice, ScalarRun } from '../../functions.ts';
import { readAddress } from '../../url.ts';
import { dataOf, Session } from './session.ts';
import { fieldsOf, orderOf, type Start } from './state.ts';
import { curvesOf } from './view.ts';

export function trainedStart(choices: readonly ScalarChoice[], runOf: (name: string) => ScalarRun): Start {
  const order = orderOf(readAddress(fieldsOf(choices), '').state, choices);
  const session = new Session(order, runOf, dataOf(order, noDigits));
  while (session.step < order.until) session.advance();
  return session.runs.map(curvesOf);
}

const noDigits = (): never => {
  throw new Error('the start is trained on points of the plane');
};
