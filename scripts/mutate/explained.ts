// What is to be said of mutants that no test notices.
import type { Tried } from './results.ts';

/** `original` is the beginning of what was replaced, and `file` the end of its path. */
export interface Explanation extends Pick<Tried, 'file' | 'operator' | 'original'> {
  /** Whether nothing that is computed depends on it. */
  readonly isEquivalent: boolean;
  readonly why: string;
}

const explanations: readonly Explanation[] = [
  {
    file: 'apply/job.ts',
    operator: 'condition → false',
    original: 'place ? stretches(job, source, plan) : pieces(text!)',
    isEquivalent: false,
    why: 'What makes the files of the tests of threads fails, and these tests do not run; such failures were not counted then, and are since then.',
  },
  {
    file: 'formats/arrow.ts',
    operator: '> → >=',
    original: 'times > MOST_READS',
    isEquivalent: true,
    why: 'A search without end is ended one turn sooner, with the same error; what is right is read three times at one place.',
  },
  {
    file: 'formats/csv.ts',
    operator: '10 → 11',
    original: '10',
    isEquivalent: true,
    why: 'Room that grows where it is too small is twice as large to begin with.',
  },
  {
    file: 'apply/long.ts',
    operator: '4096 → 4097',
    original: '4096',
    isEquivalent: true,
    why: 'From which length on stretches are read by themselves rather than out of whole rows: the same numbers.',
  },
  {
    file: 'fitted/feed.ts',
    operator: '0 → 1',
    original: '0',
    isEquivalent: true,
    why: 'Nothing is asked of what was computed before the first cells are made, which puts other numbers in its place.',
  },
  {
    file: 'fitted/fit.ts',
    operator: '1 → 2',
    original: '1',
    isEquivalent: true,
    why: 'The sign of a gradient’s slope is asked for alone: any number above 0 says the same.',
  },
  {
    file: 'kernels/gated.ts',
    operator: '2 → 3',
    original: '2',
    isEquivalent: true,
    why: 'Arrays of float16 would go through kernels as float64, to the same bits; and Node.js 20 has none.',
  },
  {
    file: 'tables/run.ts',
    operator: '< → <=',
    original: 'i < padded',
    isEquivalent: true,
    why: 'One more zero behind the elements of a block, which no kernel reads.',
  },
  {
    file: 'kernels/rows.ts',
    operator: '++ → --',
    original: 'i++',
    isEquivalent: false,
    why: 'Several stored rows in an arena, as gradients have. kernels/shortRows has such since then.',
  },
  {
    file: 'kernels/losses.ts',
    operator: '+ → -',
    original: 'from + i + n',
    isEquivalent: false,
    why: 'Losses of many elements: the tests of losses, which did not run here, stand in the list since then.',
  },
  {
    file: 'formats/digits.ts',
    operator: 'condition → false',
    original: 'digit >= 0 && digit <= 9 && i < first + 6',
    isEquivalent: true,
    why: 'Numbers are then read by the reader of all spellings, which gives the same and takes longer.',
  },
  {
    file: 'formats/digits.ts',
    operator: '> → <=',
    original: 'above > unit * 0.5',
    isEquivalent: true,
    why: 'Where a multiple of 100 or 1000 is near enough, the engine is then asked for the digits.',
  },
  {
    file: 'src/messages.ts',
    operator: 'text',
    original: "'偶函数'",
    isEquivalent: false,
    why: 'words of the command line has a test of every word in both languages since then.',
  },
  {
    file: 'commands/show.ts',
    operator: '2 → 3',
    original: '2',
    isEquivalent: false,
    why: 'Points at which nonlin show computes. The tests of the command look at them since then.',
  },
  {
    file: 'commands/show.ts',
    operator: 'text',
    original: "', '",
    isEquivalent: false,
    why: 'How nonlin show writes a call. The tests of the command look at it since then.',
  },
  {
    file: 'formats/csv-dialect.ts',
    operator: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a text as it is written.
    original: '`${path}：文件是空的`',
    isEquivalent: false,
    why: 'Refusals were tested in English alone. Since then, tests of files and words ask for each in both languages.',
  },
  {
    file: 'formats/npy.ts',
    operator: '.trim() dropped',
    original: 'text.trim()',
    isEquivalent: false,
    why: 'Blanks behind a header that is shown. The tests of formats look at its end since then.',
  },
  {
    file: 'formats/csv-dialect.ts',
    operator: 'arrow → undefined',
    original: "row => row[i]?.startsWith('\"')",
    isEquivalent: false,
    why: 'Quotation marks of a whole column. The tests of formats have such columns since then.',
  },
  {
    file: 'commands/code.ts',
    operator: 'text',
    original: "'keras'",
    isEquivalent: false,
    why: 'Other names of languages. The tests of words have all of them since then.',
  },
  {
    file: 'numerics/single.ts',
    operator: 'formula: 10.1 → 10.1101',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a formula as it is written.
    original: 'recipe`\n  let a = ${size};\n  let h = head(a)',
    isEquivalent: true,
    why: 'Between these, erfc is below half the smallest number of float32, and the formula gives 0 as well.',
  },
  {
    file: 'numerics/running.ts',
    operator: '< → >=',
    original: 'Math.abs(this.#total) < Infinity',
    isEquivalent: false,
    why: 'Running sums are those of losses, whose tests do not run here.',
  },
  {
    file: 'numerics/running.ts',
    operator: '>= → >',
    original: 'Math.abs(this.#total) >= Math.abs(term)',
    isEquivalent: true,
    why: 'Of two numbers of one size, the sum is exact, and either way adds 0.',
  },
  {
    file: 'losses/fenchelYoung.ts',
    operator: '* → /',
    original: 'p[i]! * entropy(p[i]!) * unit',
    isEquivalent: true,
    why: 'The unit is 1, or less where a loss is beyond the format: beside such a loss the entropy of a row, which is below its length, is no part of the sum.',
  },
  {
    file: 'numerics/exp.ts',
    operator: 'formula: 710 → 711',
    original: 'recipe`\n  let c = max(min(x, 710), -900)',
    isEquivalent: true,
    why: 'e^710 and e^711 are both beyond the format.',
  },
  {
    file: 'kernels/survey.ts',
    operator: '0 → 1',
    original: '0',
    isEquivalent: true,
    why: 'The first array of maxima is asked for its length alone, and no row has one block: shorter rows are not surveyed.',
  },
  {
    file: 'kernels/survey.ts',
    operator: 'min → max',
    original: 'Math.min(b + TILE / SURVEY_BLOCK, blocks)',
    isEquivalent: false,
    why: 'Results are the same: the kernel reads on behind the row, in memory that is its own, and writes maxima that nobody reads.',
  },
  {
    file: 'wasm/exact.ts',
    operator: 'text',
    original: "'ge'",
    isEquivalent: true,
    why: 'Formulas with ≥ are then computed in float64 lanes, to the same bits.',
  },
  {
    file: 'wasm/exact.ts',
    operator: 'text',
    original: "'min'",
    isEquivalent: true,
    why: 'Formulas with min are then computed in float64 lanes, to the same bits.',
  },
  {
    file: 'tables/run.ts',
    operator: '1 → 2',
    original: '1',
    isEquivalent: false,
    why: 'Gradients of few elements lay where results go: it shows where a table does not serve some of them. kernels/tables has such since then.',
  },
  {
    file: 'tables/run.ts',
    operator: '+ → -',
    original: 'length + BLOCK',
    isEquivalent: false,
    why: 'Few elements that are more than a block were computed in part. kernels/tables has every number of them since then.',
  },
  {
    file: 'kernels/tiles.ts',
    operator: 'condition → true',
    original: 'to - from <= FEW',
    isEquivalent: true,
    why: 'A loop copies what a view would copy faster.',
  },
  {
    file: 'kernels/longRow.ts',
    operator: '=== → !==',
    original: 'pass === 0',
    isEquivalent: true,
    why: 'Whether all elements are absent is then found in a later pass, over the same elements, before the last.',
  },
  {
    file: 'tables/table.ts',
    operator: '0 → 1',
    original: '0',
    isEquivalent: true,
    why: 'A guard against constants that are no normal numbers; no table that ships has such a cell.',
  },
  {
    file: 'compiler/code.ts',
    operator: 'condition → false',
    original: 'i < values.length',
    isEquivalent: false,
    why: 'Tables were taken for parameters that are not the defaults. kernels/tables, which did not run, has a test of that, and compiler/forms since then.',
  },
  {
    file: 'compiler/typescript.ts',
    operator: '2 → 3',
    original: '2',
    isEquivalent: true,
    why: 'Any count above 1 says that a part gets a name.',
  },
  {
    file: 'compiler/temper.ts',
    operator: 'text',
    original: "'op'",
    isEquivalent: false,
    why: 'compiler/temper has a test of its own since then.',
  },
  {
    file: 'numerics/simplex.ts',
    operator: 'statement removed',
    original: 'this.#hasNaN = true;',
    isEquivalent: false,
    why: 'Rows with NaN are tested with the catalogue, which does not run here; numerics/simplex has a test of its own since then.',
  },
];

export const explanationOf = (t: Tried): Explanation | undefined =>
  explanations.find(
    e => t.file.endsWith(e.file) && t.operator === e.operator && t.original.startsWith(e.original),
  );
