// A function as a Jupyter notebook: what it is, both forms with what they print, and a cell for the learner. Format 4.5 of nbformat.
import type { Definition } from 'nonlin/catalog';
import { latex } from 'nonlin/notation';
import { SITE } from '../site/document.tsx';
import type { Language } from '../text/language.ts';
import { FORMS, type Printed, printedBy, programOf } from './lesson.ts';
import { lessonWords as words } from './words.ts';

interface Output {
  readonly output_type: 'stream';
  readonly name: 'stdout';
  readonly text: string;
}

interface Common {
  readonly id: string;
  readonly metadata: Readonly<Record<string, never>>;
  readonly source: string;
}

export type Cell =
  | (Common & { readonly cell_type: 'markdown' })
  | (Common & {
      readonly cell_type: 'code';
      readonly execution_count: number | null;
      readonly outputs: readonly Output[];
    });

export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: object;
  readonly cells: readonly Cell[];
}

/** The file beside a function's page. */
export const notebookName = (f: Definition): string => `${f.name}.ipynb`;

/** A cell before it has its number. */
type Part = { readonly markdown: string } | { readonly code: string; readonly prints?: string };

export function notebookOf(f: Definition, language: Language): Notebook {
  const last = lastOf(f, language);
  const parts: readonly Part[] = [
    { markdown: `# ${f.name}: ${f.title[language]}\n\n${f.summary[language]}` },
    ...(SITE ? [{ markdown: `${words.page[language]} ${SITE}${language}/${f.name}/` }] : []),
    { markdown: `$$${latex(f).value}$$` },
    ...FORMS.flatMap(form => partsOf(f, form, language)),
    { markdown: `## ${words.yours[language]}\n\n${words.yoursText[language]}` },
    { code: `print(${last.text})`, prints: last.output },
  ];
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    cells: numbered(parts),
  };
}

function partsOf(f: Definition, form: (typeof FORMS)[number], language: Language): readonly Part[] {
  const program = programOf(f, form, language);
  if (!program) return [];
  const head = form === 'textbook' ? words.textbookHead : words.stableHead;
  const text = form === 'textbook' ? [] : [words.stableText[language]];
  const why = form === 'textbook' ? words.fails : words.holds;
  return [
    { markdown: [`## ${head[language]}`, ...text].join('\n\n') },
    { code: program.code },
    ...printedBy(program).flatMap(({ text: call, isHard, output }) => [
      ...(isHard ? [{ markdown: why[language] }] : []),
      { code: `print(${call})`, prints: output },
    ]),
  ];
}

/** The usual call of the form that the notebook defines last. */
const lastOf = (f: Definition, language: Language): Printed =>
  printedBy(programOf(f, 'stable', language) ?? programOf(f, 'textbook', language)!)[0]!;

function numbered(parts: readonly Part[]): readonly Cell[] {
  let count = 0;
  return parts.map((part, i) => {
    const common = { id: `cell-${i + 1}`, metadata: {} };
    if ('markdown' in part) return { cell_type: 'markdown', ...common, source: part.markdown };
    const outputs: readonly Output[] =
      part.prints === undefined ? [] : [{ output_type: 'stream', name: 'stdout', text: `${part.prints}\n` }];
    return { cell_type: 'code', ...common, execution_count: ++count, outputs, source: part.code };
  });
}
