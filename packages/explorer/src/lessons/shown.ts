// Python as tabs show it: the code, the calls, and behind each call what it printed, as a comment.
import type { Definition } from 'nonlin/catalog';
import type { Language } from '../text/language.ts';
import { FORMS, printedBy, programOf, torchOf, usualOf } from './lesson.ts';
import { lessonWords as words } from './words.ts';

export type Tab = readonly [title: string, code: string];

/** The textbook form and the stable one, or one tab where they are the same. */
export function pythonTabs(f: Definition, language: Language): readonly Tab[] {
  const programs = FORMS.flatMap(form => {
    const program = programOf(f, form, language);
    return program ? [{ form, program }] : [];
  });
  return programs.map(({ form, program }) => {
    const title = programs.length === 1 ? words.python : words[form];
    const why = form === 'textbook' ? words.fails : words.holds;
    const calls = printedBy(program).map(({ text, isHard, output }) =>
      [...(isHard ? [`# ${why[language]}`] : []), `print(${text})`, commented(output)].join('\n'),
    );
    return [title[language], [program.code, '', '', ...calls].join('\n')];
  });
}

/** PyTorch's own function, called; undefined where it has none that takes the same. */
export function torchTab(f: Definition): string | undefined {
  const shown = torchOf(f);
  if (!shown) return undefined;
  const { call, output } = shown;
  const head = ['import torch', ...(call.startsWith('F.') ? ['import torch.nn.functional as F'] : [])];
  return [...head, '', `x = torch.tensor(${rowOf(f)})`, `print(${call})`, commented(output)].join('\n');
}

/** The usual input with a point in each number, which makes a tensor of floats. */
const rowOf = (f: Definition): string =>
  `[${usualOf(f)
    .map(v => (Number.isInteger(v) ? `${v}.0` : String(v)))
    .join(', ')}]`;

const commented = (output: string): string =>
  output
    .split('\n')
    .map(line => `# ${line}`)
    .join('\n');
