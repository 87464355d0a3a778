// nonlin choose: which function to take for a task, by the library's answers.
import type { Command } from 'commander';
import { type Choice, type ChoicePlace, choicePlaces, choices } from 'nonlin/catalog';
import { UsageError } from '../errors.ts';
import { withExamples } from '../help.ts';
import { type Language, readerLanguage, said, say, type Text } from '../messages.ts';
import { color, glossary, hanging, print, proseWidth, wrap } from '../terminal.ts';

export function addChoose(program: Command): void {
  const command = program
    .command('choose')
    .description(
      said({
        en: 'Which function to take: for each task an answer with its reason, an alternative, a common mistake, how sure it is, and where that is written.',
        zh: '该用哪个函数：每种任务给出答案、理由、替代、常见错误、把握和出处。',
      }),
    )
    .argument(
      '[words...]',
      said({
        en: 'a task by its name, or words that task, place, examples or answer must have in it',
        zh: '任务的名称，或任务、位置、例子、答案中应含的词',
      }),
    )
    .option('--json', said({ en: 'as JSON, in both languages', zh: '以 JSON 输出，含两种语言' }))
    .action((words: readonly string[], { json }: { readonly json?: true }) => {
      const found = choicesFor(words);
      const lang = readerLanguage();
      if (json) print(JSON.stringify(found, null, 2));
      else print(...(found.length === 1 ? answerLines(found[0]!, lang) : overview(found, lang)));
    });
  withExamples(
    command,
    'nonlin choose',
    'nonlin choose transformer',
    'nonlin choose output',
    'nonlin choose positive --lang zh',
  );
}

/** The task of this name, or all that the words fit. */
function choicesFor(words: readonly string[]): readonly Choice[] {
  const [word] = words;
  const named = words.length === 1 && choices.find(c => c.id === word!.toLowerCase());
  if (named) return [named];
  const found = choices.filter(choice => words.every(w => mentions(choice, w.toLowerCase())));
  if (found.length > 0) return found;
  const list = choices.map(c => c.id).join(', ');
  throw new UsageError({
    en: `no task is like ${words.join(' ')}; there are ${list}`,
    zh: `没有与“${words.join(' ')}”相符的任务；有 ${list}`,
  });
}

function mentions({ id, place, take, or, task, examples }: Choice, word: string): boolean {
  const texts: readonly Text[] = [choicePlaces[place], task, examples];
  return [id, place, take, or?.name ?? '', ...texts.flatMap(t => [t.en, t.zh])].some(text =>
    text.toLowerCase().includes(word),
  );
}

/** The tasks place by place: their names, what they are, and what to take. */
function overview(found: readonly Choice[], lang: Language): readonly string[] {
  const places = Object.keys(choicePlaces) as readonly ChoicePlace[];
  return places.flatMap(place => {
    const those = found.filter(c => c.place === place);
    if (those.length === 0) return [];
    const lines = those.map(c => [c.id, `${c.task[lang]} → ${c.take}`] as const);
    return [color().bold(choicePlaces[place][lang]), ...glossary(lines, proseWidth())];
  });
}

function answerLines(choice: Choice, lang: Language): readonly string[] {
  const { take, why, or, not, sure, with: set, sources } = choice;
  const named = (name: string, text: string): string => name + { en: ': ', zh: '：' }[lang] + text;
  const rows: readonly (readonly [string, string])[] = [
    [say(lang, 'take'), named(take, why[lang])],
    ...(or ? [[say(lang, 'or'), named(or.name, or.when[lang])] as const] : []),
    ...(not
      ? [[say(lang, 'not'), named(not.names.join({ en: ', ', zh: '、' }[lang]), not.why[lang])] as const]
      : []),
    [say(lang, 'sure'), sure[lang]],
    ...(set ? [[say(lang, 'with'), set[lang]] as const] : []),
  ];
  const width = proseWidth();
  return [
    color().bold(choice.task[lang]),
    ...wrap(named(choicePlaces[choice.place][lang], choice.examples[lang]), width),
    '',
    ...glossary(rows, width),
    '',
    color().bold(say(lang, 'sources')),
    ...sources.flatMap(r =>
      hanging('  - ', wrap(`${r.authors} (${r.year}). ${r.title}. ${r.url ?? ''}`, width - 4)),
    ),
  ];
}
