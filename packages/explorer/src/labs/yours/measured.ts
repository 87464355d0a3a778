// What a worker finds out about a formula: its properties first, then how right it is.
import { useEffect, useState } from 'preact/hooks';
import { startWorker } from '../worker.ts';
import type { Params } from './parameters.ts';
import type { Answer, Request } from './worker.ts';

const PAUSE = 400;

/** What is known of the formula so far, once nobody types any more; undefined before the first answer. */
export function useMeasured(formula: string, params: Params): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    setAnswer(undefined);
    let worker: Worker | undefined;
    const pending = setTimeout(() => {
      worker = startWorker<Answer>('yours', more => setAnswer(before => ({ ...before, ...more })));
      worker.postMessage({ formula, params } satisfies Request);
    }, PAUSE);
    return () => {
      clearTimeout(pending);
      // A measurement that nobody waits for any more ends with its worker.
      worker?.terminate();
    };
  }, [`${formula}\n${JSON.stringify(params)}`]);
  return answer;
}
