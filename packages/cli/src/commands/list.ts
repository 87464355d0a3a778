// nonlin list: every function with its title.
import type { Command } from 'commander';
import { everyFunction } from '../arguments.ts';
import { readerLanguage, say } from '../messages.ts';
import { color, glossary, print, terminalWidth } from '../terminal.ts';

/** The kinds of functions, and what they work on. */
const kinds = [
  ['scalar', 'perElement'],
  ['row', 'perRow'],
  ['gated', 'perPair'],
  ['mirrored', 'mirrored'],
] as const;

export function addList(program: Command): void {
  program
    .command('list')
    .summary('every function')
    .description('Every function: its name, and what it does.')
    .option('--json', 'as JSON, with aliases and both languages')
    .addHelpText('before', 'Examples:\n  nonlin list\n  nonlin list --lang zh\n')
    .action(({ json }: { json?: true }) => {
      const lang = readerLanguage();
      const definitions = everyFunction().map(e => e.definition);
      if (json) {
        print(
          JSON.stringify(
            definitions.map(f => ({
              name: f.name,
              aliases: f.aliases ?? [],
              kind: f.kind,
              title: f.title,
              summary: f.summary,
            })),
            null,
            2,
          ),
        );
        return;
      }
      for (const [kind, title] of kinds) {
        print(color.bold(say(lang, title)));
        print(
          ...glossary(
            definitions.filter(f => f.kind === kind).map(f => [f.name, f.summary[lang]] as const),
            terminalWidth(),
          ),
        );
      }
    });
}
