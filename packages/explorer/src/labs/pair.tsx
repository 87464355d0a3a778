// The parts that labs on networks share: one function or two side by side, a seed, and experiments to try.
import type { ScalarChoice } from '../functions.ts';
import type { Language } from '../text/language.ts';
import { Select } from '../ui/choice.tsx';
import { Slider } from '../ui/slider.tsx';
import { choiceField, type Field, listField } from '../url.ts';

const en = {
  tryThis: 'Try this',
  function: 'Function',
  second: 'Beside it, from the same seed',
  nothing: 'nothing',
  seed: 'Seed',
};
type Words = typeof en;

const zh: Words = {
  tryThis: '试一试',
  function: '函数',
  second: '并排比较（同一种子）',
  nothing: '无',
  seed: '随机种子',
};

export const pairText: Readonly<Record<Language, Words>> = { en, zh };

/** One function, or two. */
export const pairField = (
  start: readonly [string, string],
  choices: readonly ScalarChoice[],
): Field<readonly string[]> => {
  const names = choices.map(c => c.name);
  return listField(start, choiceField(start[0], names), 1, 2);
};

interface FunctionPairProps {
  readonly language: Language;
  readonly choices: readonly ScalarChoice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export function FunctionPair({ language, choices, value, onChange }: FunctionPairProps) {
  const words = pairText[language];
  const [first, second = ''] = value;
  const names = choices.map(c => [c.name, c.name] as const);
  return (
    <>
      <Select
        label={words.function}
        value={first!}
        options={names}
        onChange={name => onChange(second ? [name, second] : [name])}
      />
      <Select
        label={words.second}
        value={second}
        options={[['', words.nothing], ...names]}
        onChange={name => onChange(name ? [first!, name] : [first!])}
      />
    </>
  );
}

/** Seeds are whole numbers from 0 to this. */
export const MAX_SEED = 9999;

interface SeedProps {
  readonly language: Language;
  readonly value: number;
  readonly onChange: (seed: number) => void;
}

export const Seed = ({ language, value, onChange }: SeedProps) => (
  <Slider label={pairText[language].seed} value={value} min={0} max={MAX_SEED} step={1} onChange={onChange} />
);
