// Python on pages and in notebooks: what stands there as printed is what Python printed for this very code, and has the library's values.
import { all, type Definition, find } from 'nonlin/catalog';
import { pythonLesson } from 'nonlin/notation';
import { describe, expect, test } from 'vitest';
import {
  type Call,
  FORMS,
  printedBy,
  programOf,
  textbookOf,
  torchOf,
  usualOf,
} from '../src/lessons/lesson.ts';
import { type Cell, notebookOf } from '../src/lessons/notebook.ts';
import { pythonTabs, torchTab } from '../src/lessons/shown.ts';

const functions = all().map(entry => entry.definition);
const languages = ['en', 'zh'] as const;

type AnyRun = (x: Call['x']) => number | readonly number[];
const valuesOf = (f: Definition, x: Call['x'], search: Parameters<typeof find>[1] = {}): readonly number[] =>
  [(find(f.name, search)!.run as unknown as AnyRun)(x)].flat();

/** Numbers in what Python prints: `[ nan -inf 1.e-05]`, `tensor([-0.0455,  0.0000])`. */
const numbersIn = (output: string): readonly number[] =>
  [...output.matchAll(/-?(?:\d[\d.]*(?:e[+-]?\d+)?|inf|nan)/g)].map(([text]) =>
    text.endsWith('inf') ? Number(`${text.slice(0, -3)}Infinity`) : Number(text),
  );

/** Whether numbers are these to so many digits of the largest, as NumPy and PyTorch print rows, and each in its own digits where it stands alone. */
function isShownAs(given: readonly number[], right: readonly number[], digits: number): boolean {
  const largest = Math.max(...right.filter(Number.isFinite).map(Math.abs), 0);
  const isNear = (v: number, w: number): boolean => Object.is(v, w) || Math.abs(v - w) <= digits * largest;
  return given.length === right.length && right.every((v, i) => isNear(given[i]!, v));
}

describe.each(functions.map(f => [f.name, f] as const))('%s', (name, f) => {
  test('every call was run as it stands, and the stable form gives the values of the library', () => {
    for (const form of FORMS) {
      const program = programOf(f, form, 'en');
      if (!program) continue;
      expect(() => printedBy(programOf(f, form, 'zh')!)).not.toThrow();
      for (const { x, isHard, output, text } of printedBy(program)) {
        const isRight = isShownAs(numbersIn(output), valuesOf(f, x), isHard ? 1e-8 : 1e-7);
        // A textbook form that were right at the input said to be hard for it would teach nothing.
        expect(isRight, `${form}: ${text} printed ${output}`).toBe(form === 'stable' || !isHard);
        // A failure is held to what float64 makes of the formula: any wrong number would pass the line above.
        if (form === 'textbook' && isHard && f.kind !== 'mirrored')
          expect(
            isShownAs(numbersIn(output), [textbookOf(f, x)].flat(), 1e-7),
            `${text} printed ${output}`,
          ).toBe(true);
      }
    }
  });

  test('PyTorch printed the values that its function has here', () => {
    const call = torchOf(f);
    if (!call) return expect(torchTab(f)).toBeUndefined();
    const right = valuesOf(f, usualOf(f), { framework: 'pytorch' });
    expect(isShownAs(numbersIn(call.output), right, 2e-4), call.output).toBe(true);
  });

  test('the tabs have one language each', () => {
    for (const [, code] of pythonTabs(f, 'en')) expect(code).not.toMatch(/[\u4e00-\u9fff]/);
    for (const [, code] of pythonTabs(f, 'zh')) {
      expect(code).toMatch(/[\u4e00-\u9fff]/);
      for (const [sentence] of code.matchAll(/""".*"""/g)) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('the notebook has the cells of format 4.5, run from top to bottom', () => {
    for (const language of languages) {
      const notebook = notebookOf(f, language);
      expect(notebook).toMatchObject({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: { kernelspec: { name: 'python3' } },
      });
      const { cells } = notebook;
      expect(new Set(cells.map(c => c.id)).size).toBe(cells.length);
      for (const cell of cells) expect(faultOf(cell), `${name}: ${JSON.stringify(cell)}`).toBe('');
      const counts = cells.flatMap(c => (c.cell_type === 'code' ? [c.execution_count] : []));
      expect(counts).toEqual(counts.map((_, i) => i + 1));
    }
  });
});

const KEYS = {
  markdown: ['cell_type', 'id', 'metadata', 'source'],
  code: ['cell_type', 'execution_count', 'id', 'metadata', 'outputs', 'source'],
} as const;

/** What the schema of nbformat 4.5 would object to in a cell. */
function faultOf(cell: Cell): string {
  const keys = Object.keys(cell).sort().join();
  if (keys !== KEYS[cell.cell_type].join()) return `keys: ${keys}`;
  if (!/^[a-zA-Z0-9-_]{1,64}$/.test(cell.id)) return `id: ${cell.id}`;
  if (typeof cell.source !== 'string' || cell.source === '') return 'source';
  if (cell.cell_type === 'markdown') return '';
  const isStream = cell.outputs.every(
    o => o.output_type === 'stream' && o.name === 'stdout' && o.text.endsWith('\n'),
  );
  return isStream ? '' : 'outputs';
}

test('a lesson is refused for another form, another language, and what is no function', () => {
  const sigmoid = find('sigmoid')!;
  expect(() => pythonLesson(sigmoid, { form: 'short' as 'stable', language: 'en' })).toThrow(
    'form: expected textbook or stable, not the string "short"',
  );
  expect(() => pythonLesson(sigmoid, { form: 'stable', language: 'de' as 'en' })).toThrow(
    'language: expected en or zh, not the string "de"',
  );
  expect(() => pythonLesson('sigmoid' as never, { form: 'stable', language: 'en' })).toThrow(TypeError);
});

test('the textbook form of sigmoid is what people write', () => {
  const { code } = pythonLesson(find('sigmoid')!, { form: 'textbook', language: 'zh' });
  expect(code).toContain('return 1 / (1 + np.exp(-x))');
  expect(code).toContain(find('sigmoid')!.definition.summary.zh);
});
