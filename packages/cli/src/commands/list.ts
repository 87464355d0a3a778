// nonlin list: every function with its title, or those that are asked for.
import { type Command, Option } from 'commander';
import { all, type Definition, type Entry, type Framework, frameworks } from 'nonlin/catalog';
import { UsageError } from '../errors.ts';
import { withExamples } from '../help.ts';
import { readerLanguage, said, say } from '../messages.ts';
import { color, glossary, print } from '../terminal.ts';
import { terminalWidth } from '../width.ts';

/** The kinds of functions, and what they work on. */
const kinds = [
  ['scalar', 'perElement'],
  ['row', 'perRow'],
  ['gated', 'perPair'],
  ['mirrored', 'mirrored'],
] as const;

interface Options {
  readonly json?: true;
  readonly framework?: Framework;
  readonly kind?: Definition['kind'];
}

export function addList(program: Command): void {
  const command = program
    .command('list')
    .description(said({ en: 'Every function: its name, and what it does.', zh: '所有函数的名称与作用。' }))
    .argument(
      '[words...]',
      said({ en: 'what name, title or summary must have in it', zh: '名称、标题或简介中应含的词' }),
    )
    .addOption(
      new Option('--framework <name>', said({ en: 'those that it has', zh: '某个框架所具有的函数' })).choices(
        [...frameworks],
      ),
    )
    .addOption(
      new Option('--kind <kind>', said({ en: 'those of a kind', zh: '某一类函数' })).choices(
        kinds.map(([kind]) => kind),
      ),
    )
    .option(
      '--json',
      said({ en: 'as JSON, with aliases and both languages', zh: '以 JSON 输出，含别名和两种语言' }),
    )
    .action((words: readonly string[], options: Options) => {
      const { json, ...search } = options;
      const found = all(search).filter(entry => words.every(word => mentions(entry, word)));
      if (found.length === 0)
        throw new UsageError({ en: 'no function is like that', zh: '没有符合条件的函数' });
      if (json) print(JSON.stringify(found.map(described), null, 2));
      else write(found);
    });
  withExamples(
    command,
    'nonlin list',
    'nonlin list gelu',
    'nonlin list --framework pytorch --kind row',
    'nonlin list --lang zh',
  );
}

const mentions = ({ definition: f, preset }: Entry, word: string): boolean =>
  [f.name, ...(f.aliases ?? []), preset?.name ?? '', f.title.en, f.title.zh, f.summary.en, f.summary.zh].some(
    text => text.toLowerCase().includes(word.toLowerCase()),
  );

const described = ({ definition: f, preset }: Entry): object => ({
  name: f.name,
  aliases: f.aliases ?? [],
  kind: f.kind,
  title: f.title,
  summary: f.summary,
  ...(preset && { preset }),
});

function write(found: readonly Entry[]): void {
  const lang = readerLanguage();
  for (const [kind, title] of kinds) {
    const those = found.filter(e => e.definition.kind === kind);
    if (those.length === 0) continue;
    print(color().bold(say(lang, title)));
    const lines = those.map(({ definition: f, preset }) => {
      const other = preset && preset.name !== f.name ? ` (${preset.name})` : '';
      return [`${f.name}${other}`, f.summary[lang]] as const;
    });
    print(...glossary(lines, terminalWidth()));
  }
}
