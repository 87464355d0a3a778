// True values for the page, from a worker: one question at a time, and only the newest of those that wait.

import type { Truth } from 'nonlin/precision';
import { useEffect, useRef, useState } from 'preact/hooks';
import { startWorker } from '../worker.ts';
import type { Answers, Question } from './truths.ts';

interface Wanted {
  readonly key: string;
  readonly question: Question;
}

/** The answer to a question, once it is there; `known` are answers that the page came with. */
export function useTruths(key: string, question: Question, known: Answers): readonly Truth[] | undefined {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly truths: readonly Truth[] }>();
  const worker = useRef<Worker | undefined>(undefined);
  const waiting = useRef<Wanted | undefined>(undefined);
  const isBusy = useRef(false);
  const send = (): void => {
    if (isBusy.current || !waiting.current) return;
    isBusy.current = true;
    worker.current ??= startWorker<{ key: string; truths: readonly Truth[] }>('precision', reply => {
      isBusy.current = false;
      setAnswer(reply);
      send();
    });
    worker.current.postMessage(waiting.current);
    waiting.current = undefined;
  };
  useEffect(() => {
    if (known[key]) return;
    waiting.current = { key, question };
    send();
  }, [key]);
  useEffect(() => () => worker.current?.terminate(), []);
  return known[key] ?? (answer?.key === key ? answer.truths : undefined);
}
