// Measures the accuracy of a function beside the page: it takes some tenths of a second, and seconds for a difficult formula.
import { define, type Estimate, estimate } from 'nonlin/define';
import type { Params } from './parameters.ts';

export interface Request {
  readonly formula: string;
  readonly params: Params;
}

export interface Answer {
  readonly estimate?: Estimate;
  /** Why there is none. */
  readonly error?: string;
}

addEventListener('message', ({ data: { formula, params } }: MessageEvent<Request>) => {
  const answer = (message: Answer): void => postMessage(message);
  try {
    answer({ estimate: estimate(define('f', formula, { params })) });
  } catch (error) {
    answer({ error: (error as Error).message });
  }
});
