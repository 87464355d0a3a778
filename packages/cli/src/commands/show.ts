// nonlin show: a function's entry: formula, what it does, advantages, drawbacks, uses, numbers, code.
import type { Command } from 'commander';
import { type Definition, type Entry, properties } from 'nonlin/catalog';
import { code, gradientsOf, formulaText as printed, variablesOf } from 'nonlin/notation';
import { type Chosen, functionNamed, type Given, parameter } from '../arguments.ts';
import { guideOf } from '../guide.ts';
import { withExamples } from '../help.ts';
import { accuracyLines, propertyLines } from '../measured.ts';
import { type Language, readerLanguage, said, say } from '../messages.ts';
import { exact, rounded } from '../numbers.ts';
import { color, columns, hanging, print, proseWidth, type Span, wrap } from '../terminal.ts';

export function addShow(program: Command): void {
  const command = program
    .command('show')
    .description(
      said({
        en: 'A function explained: formula, what it does, advantages, drawbacks, where it is used, numbers, code.',
        zh: '讲解一个函数：公式、作用、优点、缺点、使用场景、数值、代码。',
      }),
    )
    .argument('<fn>', said({ en: 'function, or a formula of x', zh: '函数，或 x 的公式' }))
    .option(
      '--param <name=value>',
      said({ en: 'a parameter of a formula; may be given more than once', zh: '公式的参数；可多次给出' }),
      parameter,
    )
    .action((name: string, { param }: { param?: Given }) => {
      const lang = readerLanguage();
      const chosen = functionNamed(name, param);
      print(...(chosen.isFormula ? formulaText(chosen, lang) : entryText(chosen, lang)));
    });
  withExamples(command, 'nonlin show softmax', 'nonlin show relu --lang zh', 'nonlin show "log(1 + exp(x))"');
}

/** A formula as a function, without a guide: what it is like, how good it is, and what would be better. */
const formulaText = ({ definition, run, label }: Chosen, lang: Language): readonly string[] => [
  color().bold(label),
  ...wrap(definition.summary[lang], proseWidth()),
  ...section(say(lang, 'formula'), formulaLines(definition, lang)),
  ...(definition.kind === 'scalar' ? section(say(lang, 'properties'), propertyLines(definition, lang)) : []),
  ...section(say(lang, 'numbers'), numberLines({ definition, run }, lang)),
  ...section(say(lang, 'accuracy'), accuracyLines(definition, lang)),
  ...section(
    say(lang, 'code'),
    codeLines(definition, ["import { define } from 'nonlin/define';", definingLine(definition, label)]),
  ),
];

function entryText(entry: Entry, lang: Language): readonly string[] {
  const { definition: f } = entry;
  const width = proseWidth();
  const aliases = f.aliases ? ` (${say(lang, 'alsoCalled')} ${f.aliases.join(', ')})` : '';
  const references = f.references.flatMap(r =>
    hanging(
      '  - ',
      wrap(`${r.authors} (${r.year}). ${r.title}. ${r.venue}.${r.url ? ` ${r.url}` : ''}`, width - 4),
    ),
  );
  return [
    `${color().bold(f.name)}  ${f.title[lang]}${aliases}`,
    ...wrap(f.summary[lang], width),
    ...section(say(lang, 'formula'), formulaLines(f, lang)),
    ...guideOf(f.name, lang).flatMap(({ heading, text }) => section(heading, markdown(text, width))),
    ...section(say(lang, 'numbers'), [
      ...numberLines(entry, lang),
      ...rangeOf(f).map(range => `  ${say(lang, 'range')} [${range.map(v => exact(v)).join(', ')}]`),
      ...(f.numerics ? ['', ...wrap(f.numerics[lang], width - 2).map(line => `  ${line}`)] : []),
    ]),
    ...section(say(lang, 'code'), codeLines(f, [`import { ${f.name} } from 'nonlin';`])),
    ...section(say(lang, 'references'), references),
  ];
}

const section = (heading: string, lines: readonly string[]): readonly string[] => [
  '',
  color().bold(heading),
  ...lines,
];

function formulaLines(f: Definition, lang: Language): readonly string[] {
  const stable = f.value.stable ? [[say(lang, 'stable'), printed(f.value.stable)] as const] : [];
  const label = say(lang, f.kind === 'scalar' ? 'derivative' : 'gradient');
  const slopes = gradientsOf(f).map(
    ([of, e], i) => [i === 0 ? label : '', `${f.kind === 'gated' ? `[${of}] ` : ''}${printed(e)}`] as const,
  );
  const head = `${f.name}(${variablesOf(f).join(', ')})`;
  const rows = [[head, printed(f.value.textbook)] as const, ...stable, ...slopes];
  return columns(
    rows.map(([label, text]) => [`  ${label}`, `= ${text}`]),
    ['left', 'left'],
  ).flatMap(line => wrapFormula(line));
}

/** A long formula breaks after the semicolons of its lets. */
const wrapFormula = (line: string): readonly string[] =>
  line.length <= proseWidth()
    ? [line]
    : line.split(/(?<=;) /).map((part, i) => (i === 0 ? part : `      ${part}`));

/** Halves of an axis and groups of two need an even number of elements. */
function pointsFor(f: Definition): readonly number[] {
  const isPaired = f.kind === 'gated' || (f.kind === 'row' && f.grouped);
  return isPaired ? [-2, 0, 2, 1] : [-2, 0, 2];
}

/** Values at −2, 0, 2, and for a function of one number the slopes there. */
function numberLines({ definition, run }: Entry, lang: Language): readonly string[] {
  const points = pointsFor(definition);
  const head = ['  x', ...points.map(x => exact(x))];
  const cells = (values: unknown): readonly string[] => [values].flat().map(v => rounded(v as number, 4));
  const rows =
    run.kind === 'scalar'
      ? [
          ['  f(x)', ...cells(run(points))],
          ['  f\u2032(x)', ...cells(run.derivative(points))],
        ]
      : [[`  f(x), ${say(lang, 'asOneRow')}`, ...cells(run(points))]];
  const width = Math.max(...[head, ...rows].map(row => row.length));
  const padded = [head, ...rows].map(row => [...row, ...new Array<string>(width - row.length).fill('')]);
  return columns(padded, ['left', ...new Array<'right'>(width - 1).fill('right')]);
}

/** The range, where it is known: computed for a function of a number, stated for one of a row. */
function rangeOf(f: Definition): readonly (readonly number[])[] {
  if (f.kind === 'scalar') return [properties(f).range];
  return f.kind === 'row' ? [f.facts.range] : [];
}

const codeLines = (f: Definition, imports: readonly string[]): readonly string[] =>
  [
    ...imports,
    `${f.name}([${pointsFor(f).join(', ')}]);`,
    '',
    // The references are a section of their own.
    ...(code({ ...f, references: [] }, 'numpy') as string).trimEnd().split('\n'),
  ].map(line => `  ${line}`);

/** const f = define('f', 'x * sigmoid(beta * x)', { params: { beta: 1.7 } }); */
function definingLine({ name, params }: Definition, formula: string): string {
  const defaults = Object.entries(params).map(([id, p]) => `${id}: ${p.default}`);
  const options = defaults.length === 0 ? '' : `, { params: { ${defaults.join(', ')} } }`;
  return `const ${name} = define('${name}', '${formula}'${options});`;
}

/** Paragraphs, list items and code of a guide text, wrapped for the terminal. */
function markdown(text: string, width: number): readonly string[] {
  return text.split(/\n{2,}|\n(?=- |```)/).flatMap((block, i, blocks) => {
    const isCode = block.startsWith('```');
    const gap = i > 0 && !(block.startsWith('- ') && blocks[i - 1]!.startsWith('- ')) ? [''] : [];
    if (
      isCode ||
      blocks
        .slice(0, i + 1)
        .join('\n')
        .split('```').length %
        2 ===
        0
    ) {
      return [
        ...gap,
        ...block
          .split('\n')
          .filter(line => !line.startsWith('```'))
          .map(line => `    ${line}`),
      ];
    }
    const isItem = block.startsWith('- ');
    const spans = inline(block.replace(/^- /, '').replace(/\n\s*/g, ' '));
    return [...gap, ...hanging(isItem ? '  - ' : '  ', wrap(spans, width - 4))];
  });
}

/** `code` in a colour, **strong** in bold. */
const inline = (text: string): readonly Span[] =>
  text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map(part => {
      if (part.startsWith('`')) return { text: part.slice(1, -1), style: color().cyan };
      if (part.startsWith('**')) return { text: part.slice(2, -2), style: color().bold };
      return { text: part };
    });
