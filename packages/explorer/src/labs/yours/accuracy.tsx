// How right a function is: its largest errors, the parts that are to blame, and better ways to write it.
import { type Estimate, type Measured, sampleText } from 'nonlin/define';
import { useEffect, useRef, useState } from 'preact/hooks';
import { exact, shown } from '../../numbers.ts';
import type { Language } from '../../text/messages.ts';
import { startWorker } from '../worker.ts';
import type { Params } from './parameters.ts';
import { text } from './text.ts';
import type { Answer, Request } from './worker.ts';

interface AccuracyProps {
  readonly language: Language;
  readonly formula: string;
  readonly params: Params;
  readonly onReplace: (part: string, replacement: string) => void;
}

/** From here on no digit is right, and how many ulp it is says nothing. */
const NO_DIGITS = 2 ** 20;

export function Accuracy({ language, formula, params, onReplace }: AccuracyProps) {
  const words = text[language];
  const answer = useMeasured(formula, params);
  const found = answer?.estimate;
  return (
    <section>
      <h2>{words.accuracy}</h2>
      <p class="note">{words.accuracyNote}</p>
      <div aria-live="polite">
        {answer === undefined && <p>{words.measuring}</p>}
        {answer?.error !== undefined && <p>{answer.error}</p>}
        {found && <Errors language={language} found={found} />}
        {found && (found.warnings.length > 0 || found.suggestions.length > 0) && (
          <ul class="advice">
            {found.warnings.map(w => (
              <li>{w.text[language]}</li>
            ))}
            {found.suggestions.map(({ part, replacement }) => (
              <li>
                {words.instead(replacement, part)}{' '}
                <button type="button" onClick={() => onReplace(part, replacement)}>
                  {words.take}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

const Errors = ({ language, found }: { readonly language: Language; readonly found: Estimate }) => {
  const words = text[language];
  return (
    <table class="numbers">
      <thead>
        <tr>
          <td />
          {[words.error, words.where, words.came, words.truth, words.inputs].map(word => (
            <th scope="col">{word}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['float32', 'float64'] as const).map(format => (
          <tr>
            <th scope="row">{format}</th>
            <td>{sizeOf(found[format], words.noDigits)}</td>
            <td>{sampleText(found[format].at)}</td>
            <td title={exact(found[format].computed)}>{shown(found[format].computed)}</td>
            <td title={exact(found[format].truth)}>{shown(found[format].truth)}</td>
            <td>{found[format].points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const sizeOf = ({ ulp }: Measured, noDigits: string): string =>
  ulp > NO_DIGITS ? noDigits : `${shown(Number(ulp.toPrecision(3)))} ulp`;

const PAUSE = 400;

/** What a worker measures of the formula, once nobody types any more; undefined while it does. */
function useMeasured(formula: string, params: Params): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const worker = useRef<Worker>(undefined);
  const key = `${formula}\n${JSON.stringify(params)}`;
  useEffect(() => {
    setAnswer(undefined);
    const pending = setTimeout(() => {
      worker.current = startWorker<Answer>('yours', setAnswer);
      worker.current.postMessage({ formula, params } satisfies Request);
    }, PAUSE);
    return () => {
      clearTimeout(pending);
      // A measurement that nobody waits for any more ends with its worker.
      worker.current?.terminate();
    };
  }, [key]);
  return answer;
}
