// Questions to answer before the picture does: one of a few answers, or a number with a slider; then whether it is right, and why.
import { useState } from 'preact/hooks';
import type { IslandProps } from '../islands/props.ts';
import type { Language } from '../text/language.ts';
import { Choice } from '../ui/choice.tsx';
import { Slider } from '../ui/slider.tsx';
import type { Prepared } from './exercise.ts';
import { exerciseWords as words } from './text.ts';

interface ExercisesProps extends IslandProps {
  readonly exercises: readonly Prepared[];
}

export const Exercises = ({ language, exercises }: ExercisesProps) => (
  <>
    <p class="note">{words.note[language]}</p>
    <ol class="asks">
      {exercises.map(exercise => (
        <li>
          <Ask exercise={exercise} language={language} />
        </li>
      ))}
    </ol>
  </>
);

interface AskProps {
  readonly exercise: Prepared;
  readonly language: Language;
}

function Ask({ exercise, language }: AskProps) {
  const [isRight, setRight] = useState<boolean | undefined>(undefined);
  return (
    <>
      <h3>{exercise.question}</h3>
      {exercise.answers ? (
        <Answers exercise={exercise} onAnswer={setRight} />
      ) : (
        <Guess exercise={exercise} language={language} onAnswer={setRight} />
      )}
      <div aria-live="polite">
        {isRight !== undefined && (
          <p class="verdict">
            <strong>{(isRight ? words.right : words.wrong)[language]}</strong> {exercise.why}{' '}
            {exercise.see !== undefined && <a href={`?${exercise.see}#picture`}>{words.see[language]}</a>}
          </p>
        )}
      </div>
    </>
  );
}

interface AnswerProps {
  readonly exercise: Prepared;
  readonly onAnswer: (isRight: boolean) => void;
}

function Answers({ exercise: { question, answers = [], right }, onAnswer }: AnswerProps) {
  const [chosen, choose] = useState('');
  return (
    <Choice
      label={question}
      hidesLabel
      value={chosen}
      options={answers.map((text, i) => [String(i), text] as const)}
      onChange={id => {
        choose(id);
        onAnswer(Number(id) === right);
      }}
    />
  );
}

/** A slider that starts at one end: no answer lies there. */
function Guess({ exercise, language, onAnswer }: AnswerProps & { readonly language: Language }) {
  const { min, max, step, tolerance, value } = exercise.range!;
  const [guess, setGuess] = useState(min);
  return (
    <>
      <Slider
        label={words.guess[language]}
        value={guess}
        min={min}
        max={max}
        step={step}
        onChange={setGuess}
      />
      <button type="button" onClick={() => onAnswer(Math.abs(guess - value) <= tolerance)}>
        {words.check[language]}
      </button>
    </>
  );
}
