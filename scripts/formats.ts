// docs/formats.md: the table of the formats of the command line, from the table that the command line reads.
import type { Format } from '../packages/cli/src/formats/format.ts';
import { endingsOf, formatNamed, formatNames } from '../packages/cli/src/formats/table.ts';

/** What is in memory at a time when a format is read. */
const held: Readonly<Record<Format['reads'], string>> = {
  pieces: 'pieces',
  groups: 'a group of rows, as the file has them',
  copied: 'pieces; the numbers wait in a temporary file until their shape is known',
};

const row = (name: string, f: Format): string => {
  const cells = [
    `${f.title} (\`${name}\`)`,
    endingsOf(name)
      .map(ending => `\`${ending}\``)
      .join(' '),
    f.holds === 'arrays' ? 'arrays of any number of axes' : 'tables',
    f.carries ? 'carried along' : 'left out, with a note',
    held[f.reads],
    f.readsPipes === 'copied' ? 'by way of a temporary file' : 'as it comes',
    f.needsShape === 'first' ? 'after all rows are known' : 'as results come',
  ];
  return `| ${cells.join(' | ')} |`;
};

export async function formatsPage(): Promise<string> {
  const rows = await Promise.all(formatNames.map(async name => row(name, await formatNamed(name))));
  return `# Files that \`nonlin apply\` reads and writes

Written by \`npm run generate\` from the table of formats of the command line. Do not edit.

Each is read and written, alone or within \`.gz\` or \`.zst\` (writing \`.zst\` takes Node.js 22.15). Every pair goes through in pieces, along
any axis and in either order of elements; files may be larger than the memory.

| format | endings | holds | columns that are no numbers | in memory when read | from a pipe | written |
|---|---|---|---|---|---|---|
${rows.join('\n')}

* **Memory** stays near 200 MB with two threads; each further one takes some 30 MB. A group of rows of
  Parquet or Arrow is held whole and takes more. A row of text of more than 256 KB is read and written in parts, and its numbers wait in a
  temporary file; with \`--columns\`, or where the output is Parquet or Arrow, it is held whole, takes some 600 bytes a column, and may have 256 MB. A record of JSON is held
  whole, and may have as much.
* **Rows of more than a million elements** are read twice or a few times, with the bits of a row in memory. sparsemax and entmax
  hold the elements that may lie above their threshold: some thousands of a usual row, and all that are equal to the largest.
* **Along another axis** a block that does not fit is read some columns at a time; the results wait in a temporary file (\`TMPDIR\`).
* **Types**: float16, bfloat16, float32 and float64 stay what they are; integers of 8 and 16 bits and truth values become float32, wider
  ones float64, and so do decimals of Parquet. Text is float64. NumPy has no bfloat16: \`.npy\` and \`.npz\` have float32 instead.
* **Fortran order** stays where the output is \`.npy\` or \`.npz\`; other formats get rows.

## What CSV and TSV are taken for

What is not plain is said on standard error, and there is an option for each.

| file | taken for | otherwise |
|---|---|---|
| the first line has no numbers | names of columns | \`--no-header\` |
| the first line is 0, 1, 2, …, and all below are spelled as floats (pandas without an index) | names of columns | \`--no-header\` |
| the first name is empty or \`Unnamed: 0\` (pandas) | an index, carried along | \`--no-index\` |
| no names, and the first column counts 0, 1, 2, … beside floats (pandas without a header) | an index, carried along | \`--no-index\` |
| numbered columns such as \`logit_0\`, \`logit_1\` beside others | the numbers; the others are carried along | \`--columns\` |
| columns of text, or called id, index, label, target, class, … | carried along | \`--columns\` |
| empty cells, NA, N/A, null, None | an error | \`--missing nan\` |
| a line without the separator, another number of cells, a cell that is no number | an error with the line of the file | \`--delimiter\`, \`--decimal\` |

## What JSON and NDJSON are taken for

| file | taken for | otherwise |
|---|---|---|
| nested arrays; in NDJSON an array a line | an array, with an axis for each level | |
| an object with an array called \`data\` or \`values\`, and perhaps \`shape\` or \`dims\` | that array; the rest is left out, with a note | |
| records: objects in one array (\`to_json(orient='records')\` of pandas), or one a line | a table; members that are numbers, or one that is a list of them, make the rows, the others are carried along | \`--columns\` |
| \`null\`, a record without a member that holds a number | an error | \`--missing nan\` |
| a member that none of the first hundred records has | an error with the line of the file | |
| \`"NaN"\`, \`"Infinity"\`, \`"-Infinity"\`, \`"-0"\`, and NaN and Infinity as Python writes them | the numbers, which JSON lacks | |

A table whose columns have names, or hold more than numbers, is written as records; anything else as arrays.
`;
}
