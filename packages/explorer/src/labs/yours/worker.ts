// Finds out about a function beside the page: that takes some tenths of a second, and many seconds for a difficult formula.
import { type Properties, properties } from 'nonlin/catalog';
import { type Defined, define, type Estimate, estimate } from 'nonlin/define';
import type { Params } from './parameters.ts';

export interface Request {
  readonly formula: string;
  readonly params: Params;
}

/** What is found out; it comes in parts. */
export interface Answer {
  /** Of a function of a number. */
  readonly properties?: Properties;
  readonly estimate?: Estimate;
  /** Why there is no more. */
  readonly error?: string;
}

addEventListener('message', ({ data: { formula, params } }: MessageEvent<Request>) => {
  const answer = (message: Answer): void => postMessage(message);
  try {
    const { definition }: Defined = define('f', formula, { params });
    if (definition.kind === 'scalar') answer({ properties: properties(definition) });
    answer({ estimate: estimate(definition) });
  } catch (error) {
    answer({ error: (error as Error).message });
  }
});
