// What the training lab shows of its networks: their units, weights and decisions, and how the runs went.
import { shown } from '../../numbers.ts';
import { Offscreen } from '../../offscreen.tsx';
import { usePunctuation } from '../../ui/language.ts';
import { Curves, Norms, normAxis } from './curves.tsx';
import { Drawn, Spreads } from './inside.tsx';
import { ConfusionTable, PlaceTable, Plane, Units, useColours } from './pictures.tsx';
import { isPlanar } from './settings.ts';
import type { TrainingWords } from './text.ts';
import type { Frame, View } from './view.ts';

interface SeenProps {
  readonly frame: Frame;
  readonly huge: readonly number[];
  readonly words: TrainingWords;
}

export function Seen({ frame: { data, views, points }, huge, words }: SeenProps) {
  const colours = useColours();
  const y = normAxis(views);
  const said = usePunctuation();
  return (
    <>
      <div class="columns">
        {views.map(view => (
          <section>
            <h2>{view.name}</h2>
            <Offscreen>
              <Units view={view} colours={colours} words={words} />
            </Offscreen>
            <Offscreen>
              <Spreads view={view} words={words} />
            </Offscreen>
            <Offscreen>{view.weights && <Drawn view={view} words={words} />}</Offscreen>
            <h3>{words.boundary}</h3>
            <Offscreen>
              {isPlanar(data) && <Plane view={view} points={points} colours={colours} words={words} />}
              {view.confusion && <ConfusionTable view={view} words={words} />}
            </Offscreen>
            {view.probabilities && (
              <details>
                <summary>{words.places}</summary>
                <Offscreen>
                  <PlaceTable view={view} words={words} />
                </Offscreen>
              </details>
            )}
          </section>
        ))}
      </div>
      <p class="note">
        {words.unitsNote} {isPlanar(data) && words.boundaryNote}
      </p>
      <Offscreen>
        <Curves views={views} huge={huge} words={words} />
      </Offscreen>
      <div class="columns">
        {views.map(view => (
          <section>
            <h3>{said(`${view.name}: ${words.norms}`)}</h3>
            <Offscreen>
              <Norms view={view} y={y} huge={huge} words={words} />
            </Offscreen>
            <details>
              <summary>{words.numbers}</summary>
              <Offscreen>
                <MomentTable view={view} words={words} />
              </Offscreen>
            </details>
          </section>
        ))}
      </div>
    </>
  );
}

/** Rows of the table: about this many moments of a run. */
const ROWS = 20;

function MomentTable({ view: { history }, words }: { readonly view: View; readonly words: TrainingWords }) {
  const said = usePunctuation();
  const apart = Math.ceil(history.length / ROWS);
  const chosen = history.filter((_, i) => i % apart === 0 || i === history.length - 1);
  return (
    <table class="layers">
      <thead>
        <tr>
          {[
            words.stepColumn,
            words.loss,
            words.accuracy,
            said(`${words.heldOut}: ${words.loss}`),
            said(`${words.heldOut}: ${words.accuracy}`),
            words.norms,
          ].map(text => (
            <th scope="col">{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chosen.map(moment => (
          <tr>
            <th scope="row">{moment.step}</th>
            <td>{shown(moment.loss)}</td>
            <td>{shown(moment.accuracy)}</td>
            <td>{shown(moment.heldOutLoss)}</td>
            <td>{shown(moment.heldOutAccuracy)}</td>
            <td>{moment.norms.map(shown).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
