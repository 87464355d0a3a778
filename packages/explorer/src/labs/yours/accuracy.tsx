// How right a function is: its largest errors, the parts that are to blame, and better ways to write it.
import { type Estimate, type Measured, sampleText } from 'nonlin/define';
import { exact, shown } from '../../numbers.ts';
import type { Language } from '../../text/language.ts';
import { text } from './text.ts';
import type { Answer } from './worker.ts';

interface AccuracyProps {
  readonly language: Language;
  readonly answer: Answer | undefined;
  readonly onReplace: (part: string, replacement: string) => void;
}

/** From here on no digit is right, and how many ulp it is says nothing. */
const NO_DIGITS = 2 ** 20;

export function Accuracy({ language, answer, onReplace }: AccuracyProps) {
  const words = text[language];
  const found = answer?.estimate;
  return (
    <section>
      <h2>{words.accuracy}</h2>
      <p class="note">{words.accuracyNote}</p>
      <div aria-live="polite">
        {found === undefined && answer?.error === undefined && <p>{words.measuring}</p>}
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
