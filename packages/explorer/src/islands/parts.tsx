// The parts of the design that move, each in its states, with nothing behind them but this page.
import { evaluateIn } from 'nonlin/precision';
import { useState } from 'preact/hooks';
import type { PairRun, ScalarRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { partsWords } from '../text/parts.ts';
import { BarChart } from '../ui/barchart.tsx';
import { Choice, Select, Toggle } from '../ui/choice.tsx';
import { Controls, ParameterSliders } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { type FormulaData, LiveFormula } from '../ui/formula.tsx';
import { Heatmap } from '../ui/heatmap.tsx';
import { FigureLine, Sample } from '../ui/legend.tsx';
import { flatStretches, Plot } from '../ui/plot.tsx';
import { Presets } from '../ui/presets.tsx';
import { Series } from '../ui/series.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { Typeset } from '../ui/typeset.tsx';
import { Values } from '../ui/values.tsx';
import { flagField, listField, numberField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

interface PartsProps extends IslandProps {
  readonly formula: FormulaData;
  readonly latex: string;
  /** What the plot of measured points shows. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

const X = [-4, 4] as const;
const TONES = [0, 1, 2, 3, 4] as const;
const fields = {
  at: numberField(1, ...X),
  size: numberField(1, 0.01, 100),
  z: listField([2, -1, 0.5], numberField(0, -3, 3), 3, 3),
  on: flagField(true),
};

export function Parts({ language, runs, formula, latex, points }: PartsProps) {
  const words = partsWords[language];
  const address = useAddress(fields);
  const { state, change } = address;
  const { at, z } = state;
  const [answer, setAnswer] = useState('1');
  const [f, pair] = [runs['gelu'] as ScalarRun, runs['swiglu'] as PairRun];
  const slope = (x: number): number => f.derivative(x);
  const [gate, value] = [z[0]!, z[1]!];
  const text = `x = ${shown(at)}`;
  const move = (to: number): void => change({ at: to });
  const shared = { language, x: X, onProbe: move, shaded: flatStretches(slope, X) };
  const answers = words.answers.map((name, i) => [String(i), name] as const);
  return (
    <div class="parts-shown">
      <h3>{words.buttons}</h3>
      <div class="chips">
        <button type="button">{words.act}</button>
        <button type="button" class="main-act">
          {words.main}
        </button>
        <button type="button" disabled>
          {words.off}
        </button>
        <a class="button" href="#content">
          {words.link}
        </a>
        <button type="button" class="chip" aria-pressed={state.on} onClick={() => change({ on: !state.on })}>
          {words.pressed}
        </button>
      </div>
      <h3>{words.choices}</h3>
      <Choice label={words.one} value={answer} options={answers} onChange={setAnswer} />
      <Select label={words.list} value={answer} options={answers} onChange={setAnswer} />
      <Toggle label={words.yes} value={state.on} onChange={on => change({ on })} />
      <h3>{words.sliders}</h3>
      <Slider label={words.even} value={at} min={X[0]} max={X[1]} onChange={move} />
      <LogSlider
        label={words.logarithmic}
        value={state.size}
        min={0.01}
        max={100}
        onChange={size => change({ size })}
      />
      <h3>{words.panel}</h3>
      <Controls language={language} address={{ ...address, refused: ['at = ten'] }}>
        <ParameterSliders
          language={language}
          params={[{ id: 'alpha', default: 1, range: [0, 4], text: { en: words.even, zh: words.even } }]}
          values={{ alpha: Math.min(4, state.size) }}
          onChange={(_, size) => change({ size: Math.max(0.01, size) })}
        />
      </Controls>
      <h3>{words.presets}</h3>
      <Presets
        title={words.presets}
        searches={{ left: 'at=-2', right: 'at=2' }}
        texts={words.presetTexts}
        notes={words.presetNotes}
        fields={fields}
        address={address}
      />
      <h3>{words.plots}</h3>
      <figure>
        <Plot
          {...shared}
          label="gelu"
          title="gelu"
          curves={[{ label: 'gelu', f: x => f(x) }]}
          probe={{ x: at, text, slope: slope(at) }}
          peaks={[{ x: 0, y: 0, text: 'f(0) = 0' }]}
        />
        <Plot
          {...shared}
          label="gelu′"
          title="gelu′"
          curves={[{ label: 'gelu′', f: slope, tone: 's' }]}
          height={140}
          probe={{ x: at, text }}
        />
        <FigureLine
          curves={[
            { label: 'gelu', tone: 0 },
            { label: 'gelu′', tone: 's' },
          ]}
        >
          <Exports
            language={language}
            name="gelu"
            rows={() => [
              ['x', 'y'],
              [at, f(at)],
            ]}
            latex={latex}
          />
        </FigureLine>
        <figcaption>{words.caption}</figcaption>
      </figure>
      <p class="reading">{words.reading}</p>
      <h3>{words.samples}</h3>
      <Plot
        language={language}
        label={words.samples}
        curves={TONES.map(i => ({ label: `c${i}`, f: x => f(x - i / 2) }))}
        x={X}
        height={220}
      />
      <ul class="legend">
        {TONES.map(tone => (
          <li>
            <Sample tone={tone} />c{tone}
          </li>
        ))}
      </ul>
      <h3>{words.series}</h3>
      <Series
        label={words.series}
        lines={[{ label: words.series, points, hue: 0 }]}
        x={{ low: 0, high: points.length - 1, isWhole: true }}
        y={{ low: 0, high: 1 }}
      />
      <h3>{words.bars}</h3>
      <BarChart
        label={words.bars}
        values={z}
        names={z.map((_, i) => `${words.column} ${i + 1}`)}
        absent={[false, false, true]}
        ghosts={[z.map(v => v - 0.5), z.map(v => v + 0.5)]}
        levels={[{ value: gate + value, label: words.level, from: 0, to: 2 }]}
        range={[-3, 3]}
        limits={[-3, 3]}
        onChange={(i, to) => change({ z: z.map((old, j) => (i === j ? to : old)) })}
      />
      <h3>{words.map}</h3>
      <Heatmap
        label={words.map}
        f={(a, b) => pair([a, b], { gate: 'first' })[0]! + 0}
        range={3}
        names={[words.gate, words.value]}
        at={[gate, value]}
        onMove={(a, b) => change({ z: [a, b, z[2]!] })}
        lines={[{ y: 1, tone: 1 }]}
        dependsOn={[]}
      />
      <h3>{words.tables}</h3>
      <Values language={language} variable="x" columns={[{ label: 'gelu', f: x => f(x) }]} at={at} />
      <h3>{words.formulas}</h3>
      <LiveFormula
        language={language}
        data={formula}
        evaluate={part => evaluateIn(part, { x: at }, 'float64') as number}
        at={text}
      />
      <Typeset tex={latex} />
    </div>
  );
}
