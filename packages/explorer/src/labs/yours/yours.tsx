// Type a formula: its curve and slope, its properties, how right it is, and its code. Errors point at the character.
import { type Defined, define, FormulaError } from 'nonlin/define';
import { formulaText as printed } from 'nonlin/notation';
import { useMemo, useRef } from 'preact/hooks';
import type { PairRun, RowRun, ScalarRun } from '../../functions.ts';
import type { IslandProps } from '../../islands/props.ts';
import { exact, shown } from '../../numbers.ts';
import { scalarRows } from '../../site/facts.ts';
import type { Language } from '../../text/language.ts';
import { movingWords } from '../../text/moving.ts';
import { punctuated } from '../../text/punctuated.ts';
import { Controls } from '../../ui/controls.tsx';
import { Exports } from '../../ui/exports.tsx';
import { FactTable } from '../../ui/facts.tsx';
import { flatStretches, Plot } from '../../ui/plot.tsx';
import { LogSlider, Slider } from '../../ui/slider.tsx';
import { pictureOf } from '../../ui/standalone.ts';
import { Values } from '../../ui/values.tsx';
import { numberField, textField, useAddress } from '../../url.ts';
import { Accuracy } from './accuracy.tsx';
import { Code } from './code.tsx';
import { useMeasured } from './measured.ts';
import { budgetOf } from './pace.ts';
import { type Params, readParameters, writeParameters } from './parameters.ts';
import { examples, text } from './text.ts';
import type { Answer } from './worker.ts';
import { type Writings, Written, writingsOf } from './written.tsx';

/** A formula that could be read, and the function that it is. */
interface Made {
  readonly formula: string;
  readonly params: Params;
  readonly run: Defined;
}

/** Characters that the address has room for. */
const LONGEST = 500;
const ROW = [2, 1, 0, -1];
const NAME = 'f';

export function Yours({ language }: IslandProps) {
  const words = movingWords[language];
  const own = text[language];
  const address = useAddress({
    f: textField(examples[0]!.formula, LONGEST),
    p: textField('', 200),
    at: numberField(-1, -1000, 1000),
    r: numberField(4, 0.1, 50),
  });
  const { state, change } = address;
  const last = useRef<Made>(undefined);
  const fault = make(state.f, state.p, last, language);
  const made = last.current;
  return (
    <div class="yours bench">
      <label class="field">
        <span>{own.formula}</span>
        <input
          type="text"
          class="formula-field"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          value={state.f}
          aria-invalid={fault !== undefined}
          aria-describedby="fault"
          onInput={event => change({ f: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{own.params}</span>
        <input
          type="text"
          spellcheck={false}
          value={state.p}
          onInput={event => change({ p: event.currentTarget.value })}
        />
      </label>
      <div id="fault" role="status">
        {fault !== undefined && (
          <>
            <pre class="fault">{fault}</pre>
            <p class="note">{own.last}</p>
          </>
        )}
      </div>
      <p class="note">{own.language}</p>
      <p class="presets">
        <span>{punctuated(language, `${own.examples}: `)}</span>
        {examples.map(({ formula, params = '' }) => (
          <button type="button" onClick={() => change({ f: formula, p: params })}>
            <code>{formula}</code>
          </button>
        ))}
      </p>
      {made && (
        <>
          <Controls language={language} address={address}>
            <Slider
              label={words.probe}
              value={state.at}
              min={-state.r}
              max={state.r}
              onChange={at => change({ at })}
            />
            <LogSlider label={words.view} value={state.r} min={0.1} max={50} onChange={r => change({ r })} />
            {Object.entries(made.params).map(([id, value]) => (
              <Slider
                label={id}
                value={value}
                min={value - Math.max(2, Math.abs(value))}
                max={value + Math.max(2, Math.abs(value))}
                onChange={to => change({ p: writeParameters({ ...made.params, [id]: to }) })}
              />
            ))}
          </Controls>
          <Shown
            language={language}
            made={made}
            at={state.at}
            r={state.r}
            onMove={at => change({ at })}
            onReplace={(part, replacement) => change({ f: replaced(made, part, replacement) })}
          />
        </>
      )}
    </div>
  );
}

/** Makes the function unless that is done already; what is wrong with the formula otherwise. */
function make(
  formula: string,
  stated: string,
  last: { current: Made | undefined },
  language: Language,
): string | undefined {
  try {
    if (formula.length > LONGEST) return text[language].tooLong(formula.length, LONGEST);
    const params = readParameters(stated);
    const isSame =
      last.current?.formula === formula && writeParameters(last.current.params) === writeParameters(params);
    if (!isSame) last.current = { formula, params, run: define(NAME, formula, { params }) as Defined };
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError))
      throw error;
    return error instanceof FormulaError ? error.in(language) : error.message;
  }
}

/** The formula with a part written in another way. */
const replaced = ({ formula, run }: Made, part: string, replacement: string): string =>
  formula.includes(part)
    ? formula.replace(part, replacement)
    : printed(run.definition.value.textbook).replace(part, replacement);

interface ShownProps {
  readonly language: Language;
  readonly made: Made;
  readonly at: number;
  readonly r: number;
  readonly onMove: (x: number) => void;
  readonly onReplace: (part: string, replacement: string) => void;
}

/** What there is to see of a function. */
function Shown({ onReplace, ...shared }: ShownProps) {
  const { language, made } = shared;
  const answer = useMeasured(made.formula, made.params);
  const writings = useMemo(() => writingsOf(made.run.definition), [made]);
  const budget = useMemo(() => budgetOf(made.run), [made]);
  return (
    <>
      <Picture {...shared} answer={answer} writings={writings} budget={budget} />
      <Written language={language} f={made.run.definition} writings={writings} />
      <Accuracy language={language} answer={answer} onReplace={onReplace} />
      <Code language={language} f={made.run.definition} />
    </>
  );
}

interface PictureProps extends Omit<ShownProps, 'onReplace'> {
  readonly answer: Answer | undefined;
  readonly writings: Writings | undefined;
  /** Evaluations for a curve. */
  readonly budget: number;
}

const pictures = {
  scalar: ScalarPicture,
  row: RowPicture,
  gated: GatedPicture,
  mirrored: ScalarPicture,
} as const;
const Picture = (props: PictureProps) => pictures[props.made.run.definition.kind](props);

function ScalarPicture({ language, made, at, r, onMove, answer, writings, budget }: PictureProps) {
  const words = movingWords[language];
  const run = made.run as unknown as ScalarRun;
  const f = (x: number): number => run(x);
  const slope = (x: number): number => run.derivative(x);
  const x = [-r, r] as const;
  const label = punctuated(
    language,
    `x = ${shown(at)}, ${words.value} ${shown(f(at))}, ${words.slope} ${shown(slope(at))}`,
  );
  const shaded = useMemo(() => flatStretches(slope, x), [made, r]);
  const pictures = [useRef<SVGSVGElement>(null), useRef<SVGSVGElement>(null)] as const;
  const common = { x, onProbe: onMove, shaded, budget, dependsOn: [made] };
  const curves = [
    { label: 'f(x)', f },
    { label: 'f′(x)', f: slope, tone: 's' as const },
  ];
  return (
    <>
      <p class="reading" aria-live="polite">
        {label}
      </p>
      <Plot
        language={language}
        {...common}
        label={words.curveOf('f')}
        curves={[curves[0]!]}
        probe={{ x: at, text: label, slope: slope(at) }}
        picture={pictures[0]}
      />
      <Plot
        language={language}
        {...common}
        label={words.slopeOf('f')}
        curves={[curves[1]!]}
        height={200}
        probe={{ x: at, text: label }}
        picture={pictures[1]}
      />
      <Values
        language={language}
        variable="x"
        columns={[
          { label: words.value, f },
          { label: words.slope, f: slope },
        ]}
        at={at}
      />
      <Exports
        language={language}
        name={NAME}
        svg={() => pictureOf(...pictures.map(p => p.current))}
        rows={() => [
          ['x', 'f', 'f′'],
          ...Array.from({ length: 1000 }, (_, i) => -r + (2 * r * i) / 999).map(p => [p, f(p), slope(p)]),
        ]}
        {...(writings && { latex: writings.latex.value })}
      />
      <h2>{words.properties}</h2>
      {answer?.properties ? (
        <FactTable rows={scalarRows(answer.properties, language)} />
      ) : (
        answer?.error === undefined && <p>{text[language].measuring}</p>
      )}
    </>
  );
}

function RowPicture({ language, made }: PictureProps) {
  const words = text[language];
  const result = [(made.run as unknown as RowRun)(ROW)].flat() as readonly number[];
  return (
    <table class="numbers">
      <caption>{words.rowValues}</caption>
      <thead>
        <tr>
          {result.length === ROW.length && <th scope="col">{words.input}</th>}
          <th scope="col">{words.output}</th>
        </tr>
      </thead>
      <tbody>
        {result.map((y, i) => (
          <tr>
            {result.length === ROW.length && <th scope="row">{shown(ROW[i]!)}</th>}
            <td title={exact(y)}>{shown(y)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GatedPicture({ language, made, at, r, onMove, budget }: PictureProps) {
  const words = movingWords[language];
  const run = made.run as unknown as PairRun;
  const curves = [1, -0.5].map(value => ({
    label: `${words.valueHalf} ${shown(value)}`,
    f: (gate: number) => run([gate, value], { gate: 'first' })[0]!,
  }));
  const label = punctuated(
    language,
    `${words.gateHalf} = ${shown(at)}: ${curves.map(c => `${c.label} → ${shown(c.f(at))}`).join(', ')}`,
  );
  return (
    <>
      <p class="reading" aria-live="polite">
        {label}
      </p>
      <Plot
        language={language}
        label={words.curveOf('f')}
        curves={curves}
        x={[-r, r]}
        probe={{ x: at, text: label }}
        onProbe={onMove}
        budget={budget}
        dependsOn={[made]}
      />
    </>
  );
}
