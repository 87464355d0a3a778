// A function of a row: inputs to drag, what comes out, one input that moves alone, a constant for all, and the Jacobian.
import type { Expr, FormatName } from 'nonlin/precision';
import { useMemo, useRef } from 'preact/hooks';
import { formatNames } from '../formats.ts';
import type { FunctionInfo, RowRun } from '../functions.ts';
import { shown, shownSum } from '../numbers.ts';
import { Jacobian } from '../rows/jacobian.tsx';
import { type Extra, Numbers } from '../rows/numbers.tsx';
import { entropyOf, extremesOf, groupSizes, jacobianOf, outputsOf, sumOf, winnersOf } from '../rows/row.ts';
import { SHIFT, Shift } from '../rows/shift.tsx';
import { Slice } from '../rows/slice.tsx';
import type { RowWords } from '../rows/text.ts';
import { filled } from '../text/filled.ts';
import { punctuated } from '../text/punctuated.ts';
import { BarChart, type Level, rangeFor } from '../ui/barchart.tsx';
import { Choice, Toggle } from '../ui/choice.tsx';
import { Controls, ParameterSliders } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { pictureOf } from '../ui/standalone.ts';
import { choiceField, flagField, listField, numberField, useAddress, wholeField } from '../url.ts';
import type { IslandProps } from './props.ts';

const LIMIT = 6;
const FEWEST = 2;
const MOST = 8;
const SEEDS = 999;
const DRAWS = 500;

export interface BarsProps extends IslandProps {
  readonly words: RowWords;
  readonly info: FunctionInfo;
  /** The textbook form, where one operation after another can compute it. */
  readonly textbook?: Expr;
  readonly latex: string;
  /** What the entries of this function's Jacobian are, in words. */
  readonly jacobianNote?: string;
}

const stateFields = {
  z: listField([2, 1, 0, -1], numberField(0, -LIMIT, LIMIT), FEWEST, MOST),
  /** Places of the inputs that a mask leaves out. */
  off: listField<number>([], wholeField(0, 0, MOST - 1), 0, MOST),
  T: numberField(1, 0.01, 100),
  c: numberField(0, -SHIFT, SHIFT),
  format: choiceField<FormatName>('float32', formatNames),
  i: wholeField(0, 0, MOST - 1),
  size: wholeField(2, 2, MOST),
  training: flagField(true),
  hard: flagField(false),
  seed: wholeField(1, 0, SEEDS),
};

export function Bars({ language, runs, words, info, textbook, latex, jacobianNote }: BarsProps) {
  const run = runs[info.name] as RowRun;
  const address = useAddress(stateFields);
  const parameters = useAddress<Record<string, number>>(
    Object.fromEntries(info.params.map(p => [p.id, numberField(p.default, ...p.range)])),
  );
  const { state, change } = address;
  const { z, c, T } = state;
  const params = parameters.state;
  const count = z.length;
  const names = z.map((_, i) => `${words.input} ${i + 1}`);
  const mask = z.map((_, i) => !state.off.includes(i));
  const sizes = groupSizes(count);
  const size = sizes.includes(state.size) ? state.size : sizes[0]!;
  const noise = info.isNoisy && { training: state.training, seed: state.seed, hard: state.hard };
  const bare = { ...params, temperature: T, ...(info.isGrouped && { pieces: size }) };
  const masked = {
    ...bare,
    ...(mask.includes(false) && { mask }),
  };
  const options = { ...masked, ...noise };
  const x = z.map(v => Number((v + c).toPrecision(15)));
  const y = outputsOf(run, x, options);
  const isRow = y.length === count;
  const moving = Math.min(state.i, count - 1);
  const set = (i: number, value: number): void => {
    const to = Number(Math.min(LIMIT, Math.max(-LIMIT, value - c)).toFixed(6));
    change({ z: z.map((old, j) => (i === j ? to : old)) });
  };
  const limits = [c - LIMIT, c + LIMIT] as const;
  const takeOut = (i: number, takesPart: boolean): void =>
    change({ off: takesPart ? state.off.filter(j => j !== i) : [...state.off, i].sort((a, b) => a - b) });
  const key = JSON.stringify([x, options]);
  const jacobian = useMemo(() => jacobianOf(run, x, options), [key]);
  const { sumsTo, range } = info.facts!;
  const isShare = sumsTo === 1;
  const isBounded = range.every(Number.isFinite);
  // The sum of log-probabilities says nothing.
  const hasSum = sumsTo !== undefined || isBounded;
  const pictures = [useRef<SVGSVGElement>(null), useRef<SVGSVGElement>(null)] as const;
  const both = {
    refused: [...address.refused, ...parameters.refused],
    reset: () => {
      address.reset();
      parameters.reset();
    },
  };
  const extremes = isShare ? extremesOf(run, x, options) : undefined;
  return (
    <div class="bars bench">
      <p class="note">{words.note}</p>
      <div class="twins">
        <figure>
          <figcaption>{words.inputs}</figcaption>
          <BarChart
            label={`${info.name}: ${words.inputs}`}
            values={x}
            names={names}
            absent={mask.map(m => !m)}
            range={c === 0 ? limits : rangeFor([...x, ...limits])}
            limits={limits}
            onChange={set}
            levels={isRow ? [] : levelsOf(y, count, words)}
            picture={pictures[0]}
          />
        </figure>
        {isRow && (
          <figure>
            <figcaption>
              {words.outputs}
              {hasSum && punctuated(language, `, Σ = ${shownSum(y)}`)}
            </figcaption>
            <BarChart
              label={`${info.name}: ${words.outputs}`}
              values={y}
              names={y.map((_, i) => `${words.output} ${i + 1}`)}
              absent={mask.map(m => !m)}
              range={isBounded ? range : rangeFor(y)}
              {...(extremes && { ghosts: [extremes.cold, extremes.hot] })}
              picture={pictures[1]}
            />
          </figure>
        )}
      </div>
      <p class="reading" aria-live="polite">
        {isShare
          ? filled(words.entropy, { h: shown(entropyOf(y)), most: shown(entropyOf(uniformOf(mask))) })
          : punctuated(language, `${info.name}: ${y.map(v => shown(v)).join(', ')}`)}
      </p>
      {isShare && <p class="note">{words.ghosts}</p>}
      <Controls language={language} address={both}>
        <LogSlider
          label={words.temperature}
          value={T}
          min={0.01}
          max={100}
          onChange={to => change({ T: to })}
        />
        <ParameterSliders
          language={language}
          params={info.params}
          values={params}
          onChange={(id, to) => parameters.change({ [id]: to })}
        />
        {info.isGrouped && (
          <Choice
            label={words.group}
            value={String(size)}
            options={sizes.map(n => [String(n), String(n)] as const)}
            onChange={to => change({ size: Number(to) })}
          />
        )}
        {info.isNoisy && (
          <>
            <Toggle label={words.training} value={state.training} onChange={to => change({ training: to })} />
            <Toggle label={words.hard} value={state.hard} onChange={to => change({ hard: to })} />
            <Slider
              label={words.seed}
              value={state.seed}
              min={0}
              max={SEEDS}
              step={1}
              onChange={to => change({ seed: to })}
            />
            <button type="button" onClick={() => change({ seed: (state.seed + 1) % (SEEDS + 1) })}>
              {words.again}
            </button>
          </>
        )}
        <button type="button" disabled={count === MOST} onClick={() => change({ z: [...z, 0] })}>
          {words.add}
        </button>
        <button
          type="button"
          disabled={count === FEWEST}
          onClick={() => change({ z: z.slice(0, -1), off: state.off.filter(i => i < count - 1) })}
        >
          {words.remove}
        </button>
      </Controls>
      <Numbers
        words={words}
        names={names}
        x={x}
        mask={mask}
        y={y}
        {...(isRow && hasSum && { sum: sumOf(y) })}
        {...(noise && {
          extras: drawsOf(runs, info.name, { x, options: { ...options, seed: state.seed }, words }),
        })}
        onMask={takeOut}
      />
      <p class="note">
        {words.maskNote} {info.isNoisy && words.winsNote}
      </p>
      <Exports
        language={language}
        name={info.name}
        svg={() => pictureOf(...pictures.map(p => p.current))}
        rows={() => [['input', 'output'], ...x.map((v, i) => [v, y[Math.floor((i * y.length) / count)]!])]}
        latex={latex}
      />
      <Slice
        language={language}
        words={words}
        info={info}
        run={run}
        x={x}
        names={names}
        taking={mask}
        moving={moving}
        limits={limits}
        options={options}
        onMove={to => set(moving, to)}
        onChoose={to => change({ i: to })}
      />
      <Shift
        words={words}
        info={info}
        run={run}
        {...(textbook && !info.isGrouped && { textbook })}
        z={z}
        taking={z.filter((_, i) => mask[i])}
        c={c}
        format={state.format}
        params={params}
        options={masked}
        bare={bare}
        onChange={change}
      />
      <Jacobian
        words={words}
        info={info}
        jacobian={jacobian}
        names={names}
        {...(jacobianNote && { note: jacobianNote })}
      />
    </div>
  );
}

/** Equal shares for all that take part. */
const uniformOf = (mask: readonly boolean[]): readonly number[] => {
  const taking = mask.filter(Boolean).length;
  return mask.map(m => (m ? 1 / taking : 0));
};

/** Results across the inputs that they are made from. */
const levelsOf = (y: readonly number[], count: number, words: RowWords): readonly Level[] =>
  y.map((value, i) => ({
    value,
    label: `${y.length === 1 ? words.result : `${words.output} ${i + 1}`} ${shown(value)}`,
    from: (i * count) / y.length,
    to: ((i + 1) * count) / y.length,
  }));

/** How often each input is the largest of a noisy row, beside what softmax says of the row without noise. */
function drawsOf(
  runs: BarsProps['runs'],
  name: string,
  {
    x,
    options,
    words,
  }: {
    readonly x: readonly number[];
    readonly options: { readonly seed: number; readonly mask?: unknown };
    readonly words: RowWords;
  },
): readonly Extra[] {
  const mask = options.mask === undefined ? {} : { mask: options.mask };
  return [
    {
      title: filled(words.wins, { draws: DRAWS }),
      values: winnersOf(runs[name] as RowRun, x, options, DRAWS).map(won => won / DRAWS),
      of: DRAWS,
    },
    { title: words.expected, values: outputsOf(runs['softmax'] as RowRun, x, mask) },
  ];
}
