// The lecture: a list of its steps, and a page for each, one screen with one figure.
import { type Entry, find } from 'nonlin/catalog';
import { latex } from 'nonlin/notation';
import type { ScalarRun } from '../functions.ts';
import { measure } from '../labs/signal/stack.ts';
import type { Language } from '../text/language.ts';
import { type PathStep, pathSteps, pathWords } from '../text/path.ts';
import type { SeriesLine } from '../ui/series.tsx';
import { infoOf, scalarChoices } from './data.ts';
import { Steps } from './docs.tsx';
import { type Panel, panelData, panelsOf } from './panels.ts';
import { Place, type PlaceProps } from './place.tsx';
import { pathSources } from './sources.ts';

export const PathPage = ({ language }: { readonly language: Language }) => (
  <article class="lab">
    <h1>{pathWords[language].title}</h1>
    <p class="lead">{pathWords[language].lead}</p>
    <ol class="cards documents">
      {pathSteps.map((step, i) => (
        <li>
          <a class="card" href={`${step.id}/`}>
            <strong>
              {i + 1}. {step.title[language]}
            </strong>
            <span>{step.text[language][0]}</span>
          </a>
        </li>
      ))}
    </ol>
  </article>
);

interface StepPageProps {
  readonly step: PathStep;
  readonly language: Language;
  readonly entries: readonly Entry[];
}

export function StepPage({ step, language, entries }: StepPageProps) {
  const words = pathWords[language];
  const at = pathSteps.indexOf(step);
  const beside = (i: number) =>
    pathSteps[i] && { href: `../${pathSteps[i].id}/`, title: pathSteps[i].title[language] };
  return (
    <article class="lab step">
      <p class="crumbs">
        <a href="../">{words.title}</a> / {words.step(at + 1, pathSteps.length)}
      </p>
      <h1>{step.title[language]}</h1>
      <div class="step-parts">
        <div>
          {step.text[language].map(text => (
            <p>{text}</p>
          ))}
          <aside class="aside">
            <strong>{words.task}</strong>
            <p>{step.task[language]}</p>
          </aside>
          <p class="presets">
            <span>{words.on} </span>
            {step.links.map(({ href, text }) => (
              <a href={`../../${href}`}>{text[language]}</a>
            ))}
          </p>
          <p class="note">
            {words.sources}
            {language === 'zh' ? '：' : ': '}
            {pathSources[step.id].map(({ authors, year, title, url }, i) => (
              <>
                {i > 0 && (language === 'zh' ? '；' : '; ')}
                <a lang="en" href={url!} title={title}>
                  {authors} ({year})
                </a>
              </>
            ))}
          </p>
        </div>
        <div class="step-figure">
          <Place language={language} {...figureOf(step, language, entries)} />
        </div>
      </div>
      <Steps language={language} before={beside(at - 1)} after={beside(at + 1)} />
    </article>
  );
}

type Figure = Pick<PlaceProps, 'part' | 'functions' | 'data'>;

/** A curve to drag, and others to put in its place. */
const curve = (...choices: readonly string[]): Figure => ({
  part: 'hero',
  functions: [choices[0]!],
  data: { choices, below: '../../' },
});

const panel = (shown: Panel, language: Language): Figure => ({
  part: shown.id,
  functions: shown.functions,
  data: panelData(shown, language),
});

const panelOf = (page: string, id: string, language: Language): Figure =>
  panel(panelsOf(page).find(p => p.id === id)!, language);

function figureOf(step: PathStep, language: Language, entries: readonly Entry[]): Figure {
  switch (step.id) {
    case 'linear':
      return curve('identity', 'relu', 'tanh');
    case 'saturation':
      return curve('sigmoid', 'tanh');
    case 'initialisation':
      return gradients(['sigmoid', 'tanh', 'relu'], language, entries);
    case 'relu':
      return curve('relu', 'leakyRelu', 'elu');
    case 'smooth':
      return curve('gelu', 'silu', 'mish', 'relu');
    case 'gates': {
      const f = find('swiglu')!.definition;
      return { part: 'pair', functions: ['swiglu'], data: { info: infoOf(f), latex: latex(f).value } };
    }
    case 'softmax':
      return panelOf('softmax', 'double', language);
    case 'floats':
      return panelOf('logSoftmax', 'gap', language);
  }
}

const DEPTH = 20;
const WIDTH = 128;

/** What is left of a gradient at each layer, each function with the gain that keeps its activations level. */
function gradients(names: readonly string[], language: Language, entries: readonly Entry[]): Figure {
  const words = pathWords[language];
  const choices = scalarChoices(entries);
  const lines = names.map((name, hue): SeriesLine => {
    const { gain } = choices.find(c => c.name === name)!;
    const layers = measure(find(name)!.run as unknown as ScalarRun, {
      ...{ depth: DEPTH, width: WIDTH, gain, seed: 1 },
    });
    return { label: name, hue, points: layers.map((layer, i) => [i + 1, layer.gradientRms] as const) };
  });
  const all = lines.flatMap(line => line.points.map(([, y]) => y));
  const power = (v: number, round: (v: number) => number): number => 10 ** round(Math.log10(v));
  return {
    part: 'lines',
    functions: [],
    data: {
      ...{ label: words.gradient, caption: words.gradientNote, lines },
      x: { low: 1, high: DEPTH, isWhole: true },
      y: {
        low: power(Math.min(...all), Math.floor),
        high: power(Math.max(...all) * 1.001, Math.ceil),
        isLog: true,
      },
    },
  };
}
