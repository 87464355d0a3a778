// nonlin show: a function's entry: formula, what it does, advantages, drawbacks, uses, numbers, code.
import type { Command } from 'commander';
import { type Definition, type Entry, properties } from 'nonlin/catalog';
import { formula, gradientOf, numpy } from 'nonlin/notation';
import { functionNamed, language } from '../arguments.ts';
import { guideOf } from '../guide.ts';
import { type Language, say, systemLanguage } from '../messages.ts';
import { exact, rounded } from '../numbers.ts';
import { color, columns, hanging, print, proseWidth, type Span, wrap } from '../terminal.ts';

export function addShow(program: Command): void {
  program
    .command('show')
    .summary('a function explained')
    .description(
      'A function explained: formula, what it does, advantages, drawbacks, where it is used, numbers, code.',
    )
    .argument('<fn>', 'function')
    .option('--lang <en|zh>', 'language', language, systemLanguage())
    .addHelpText('before', 'Examples:\n  nonlin show softmax\n  nonlin show relu --lang zh\n')
    .action((name: string, { lang }: { lang: Language }) => {
      const entry = functionNamed(name);
      print(...entryText(entry, lang));
    });
}

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
    `${color.bold(f.name)}  ${f.title[lang]}${aliases}`,
    ...wrap(f.summary[lang], width),
    ...section(say(lang, 'formula'), formulaLines(f, lang)),
    ...guideOf(f.name, lang).flatMap(({ heading, text }) => section(heading, markdown(text, width))),
    ...section(say(lang, 'numbers'), [
      ...numberLines(entry, lang),
      ...(f.numerics ? ['', ...wrap(f.numerics[lang], width - 2).map(line => `  ${line}`)] : []),
    ]),
    ...section(say(lang, 'code'), codeLines(f)),
    ...section(say(lang, 'references'), references),
  ];
}

const section = (heading: string, lines: readonly string[]): readonly string[] => [
  '',
  color.bold(heading),
  ...lines,
];

function formulaLines(f: Definition, lang: Language): readonly string[] {
  const stable = f.value.stable ? [[say(lang, 'stable'), formula(f.value.stable)] as const] : [];
  const slope = [say(lang, f.kind === 'scalar' ? 'derivative' : 'gradient'), formula(gradientOf(f))] as const;
  const rows = [[`${f.name}(x)`, formula(f.value.textbook)] as const, ...stable, slope];
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

/** Values at −2, 0, 2, and for a function of one number the slopes there. */
function numberLines({ definition, run }: Entry, lang: Language): readonly string[] {
  const points = [-2, 0, 2];
  const head = ['  x', ...points.map(x => exact(x))];
  const cells = (values: unknown): readonly string[] => [values].flat().map(v => rounded(v as number, 4));
  const rows =
    run.kind === 'scalar'
      ? [
          ['  f(x)', ...cells(run(points))],
          ['  f\u2032(x)', ...cells(run.derivative(points))],
        ]
      : [[`  f(x), ${say(lang, 'asOneRow')}`, ...cells(run(points))]];
  const { range } = definition.kind === 'scalar' ? properties(definition) : definition.facts;
  const facts = range.map(v => exact(v)).join(', ');
  return [
    ...columns([head, ...rows], ['left', 'right', 'right', 'right']),
    `  ${say(lang, 'range')} [${facts}]`,
  ];
}

const codeLines = (f: Definition): readonly string[] =>
  [
    `import { ${f.name} } from 'nonlin';`,
    `${f.name}([-2, 0, 2]);`,
    '',
    'import numpy as np',
    ...numpy(f).split('\n'),
  ].map(line => `  ${line}`);

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
      if (part.startsWith('`')) return { text: part.slice(1, -1), style: color.cyan };
      if (part.startsWith('**')) return { text: part.slice(2, -2), style: color.bold };
      return { text: part };
    });
