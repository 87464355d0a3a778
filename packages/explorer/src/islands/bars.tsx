// A function of a row: logits to drag, what comes out, its sum, and the Jacobian.
import type { FunctionInfo, RowRun } from '../functions.ts';
import { exact, shown } from '../numbers.ts';
import { messages } from '../text/messages.ts';
import { Controls, ParameterSliders } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { type Fields, listField, numberField, useAddress } from '../url.ts';
import type { IslandProps } from './island.ts';

const LIMIT = 10;

interface State {
  readonly z: readonly number[];
  readonly T: number;
  readonly c: number;
}

export function Bars({ language, runs, info }: IslandProps & { readonly info: FunctionInfo }) {
  const words = messages[language];
  const run = runs[info.name] as RowRun;
  const fields: Fields<State> & Fields<Record<string, number>> = {
    z: listField([2, 1, 0, -1], numberField(0, -LIMIT, LIMIT), 2, 8),
    T: numberField(1, 0.01, 100),
    c: numberField(0, -1000, 1000),
    ...Object.fromEntries(info.params.map(p => [p.id, numberField(p.default, ...p.range)])),
  } as Fields<State> & Fields<Record<string, number>>;
  const address = useAddress(fields as Fields<State & Record<string, number>>);
  const { state, change } = address as unknown as {
    state: State & Record<string, number>;
    change(part: object): void;
  };
  const x = state.z.map(z => z + state.c);
  const params = Object.fromEntries(info.params.map(p => [p.id, state[p.id]!]));
  const options = { temperature: state.T, ...params };
  const result = run(x, options);
  const y = [result].flat() as number[];
  // One row of the Jacobian for each output: the gradient of that output alone.
  const alone = (i: number): number | number[] =>
    typeof result === 'number' ? 1 : y.map((_, j) => (i === j ? 1 : 0));
  const jacobian = y.map((_, i) => run.vjp(x, alone(i), options));
  const largest = Math.max(...jacobian.flat().map(Math.abs)) || 1;
  const top = Math.max(1, ...y.filter(Number.isFinite).map(Math.abs));
  return (
    <div class="bars">
      <p class="note">{words.rowNote}</p>
      <table class="numbers">
        <caption>{info.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.input}</th>
            <th scope="col">{words.output}</th>
            <td class="bar" />
          </tr>
        </thead>
        <tbody>
          {(y.length === x.length
            ? x.map(shown)
            : y.map((_, i) =>
                x
                  .slice((i * x.length) / y.length, ((i + 1) * x.length) / y.length)
                  .map(shown)
                  .join(', '),
              )
          ).map((z, i) => (
            <tr>
              <th scope="row">{z}</th>
              <td title={exact(y[i]!)}>{shown(y[i]!)}</td>
              <td aria-hidden="true" class="bar">
                <span
                  style={{ width: `${Number.isFinite(y[i]!) ? (100 * Math.abs(y[i]!)) / top : 0}%` }}
                  class={y[i]! < 0 ? 'negative' : ''}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Controls language={language} address={address}>
        {state.z.map((z, i) => (
          <Slider
            label={`${words.logit} ${i + 1}`}
            value={z}
            min={-LIMIT}
            max={LIMIT}
            step={0.1}
            onChange={to => change({ z: state.z.map((old, j) => (i === j ? to : old)) })}
          />
        ))}
        <LogSlider
          label={words.temperature}
          value={state.T}
          min={0.01}
          max={100}
          onChange={T => change({ T })}
        />
        <Slider
          label={words.shift}
          value={state.c}
          min={-1000}
          max={1000}
          step={10}
          onChange={c => change({ c })}
        />
        <ParameterSliders
          language={language}
          params={info.params}
          values={params}
          onChange={(id, to) => change({ [id]: to })}
        />
      </Controls>
      <table class="jacobian">
        <caption>{words.jacobian}</caption>
        <tbody>
          {jacobian.map(row => (
            <tr>
              {row.map(v => (
                <td
                  class={v < 0 ? 'negative' : 'positive'}
                  style={{ '--part': `${Math.round((60 * Math.abs(v)) / largest)}%` }}
                >
                  {shown(v)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Exports
        language={language}
        name={info.name}
        rows={() => [['input', 'output'], ...y.map((v, i) => [x[i]!, v])]}
      />
    </div>
  );
}
