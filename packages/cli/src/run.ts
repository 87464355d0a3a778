// Reads a command line, runs the command that it names, and says how that ended by an exit code.
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { commands } from './commands.ts';
import { DataError, EXIT, refused, UsageError } from './errors.ts';
import { helpConfiguration, toldError, withExamples } from './help.ts';
import { isLanguage, readerLanguage, said, systemLanguage } from './messages.ts';
import { negativeNumbers } from './numbers.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The program with the command that these arguments name; others are known by name alone. */
async function programFor(args: readonly string[]): Promise<Command> {
  const nonlin = new Command('nonlin')
    .description(
      said({
        en: 'Activation functions: evaluate, explain, plot, explore, write as code, apply to files.',
        zh: '激活函数：求值、讲解、画图、探索、写成代码、应用于文件。',
      }),
    )
    .version(version, '-V, --version', said({ en: 'the version', zh: '版本号' }))
    .helpOption('-h, --help', said({ en: 'help for a command', zh: '显示帮助' }))
    .helpCommand('help [command]', said({ en: 'help for a command', zh: '显示某个命令的帮助' }))
    .option('--color', said({ en: 'colours even where there is no terminal', zh: '不在终端中也使用颜色' }))
    .option('--no-color', said({ en: 'no colours', zh: '不使用颜色' }))
    .option(
      '--lang <en|zh>',
      said({ en: 'language of messages', zh: '消息的语言' }),
      language,
      systemLanguage(),
    )
    .configureHelp(helpConfiguration)
    .configureOutput({ outputError: (text, write) => write(toldError(text)) })
    .exitOverride();
  withExamples(
    nonlin,
    'nonlin table',
    'nonlin eval sigmoid -2 0 2',
    'nonlin show softmax --lang zh',
    'nonlin plot sigmoid tanh relu --x -4..4',
    'nonlin code gelu --to pytorch',
    'nonlin apply softmax logits.npy -o probabilities.npy',
    'nonlin explore',
  );
  const named = args.find(arg => Object.hasOwn(commands, arg));
  for (const [name, { summary, load }] of Object.entries(commands)) {
    if (name === named) (await load())(nonlin, commands);
    else nonlin.command(name).description(said(summary));
    nonlin.commands.at(-1)!.summary(said(summary));
  }
  for (const command of nonlin.commands) {
    command.helpOption('-h, --help', said({ en: 'help for a command', zh: '显示帮助' }));
    command.exitOverride();
  }
  return nonlin;
}

function language(text: string): string {
  if (isLanguage(text)) return text;
  throw new InvalidArgumentError(
    said({ en: `expected en or zh, not ${text}`, zh: `应为 en 或 zh，而不是 ${text}` }),
  );
}

/**
 * A negative number is a value, not an option, and so is a formula that begins with a minus. The parser takes what begins with
 * a minus for an option, so these get a blank in front of them, which readers of numbers and formulas pass over.
 */
const markNegatives = (args: readonly string[]): readonly string[] =>
  args.map(arg => {
    const isNumber = negativeNumbers.test(arg) || /^-[\d.]+\.\.-?[\d.]+$/.test(arg);
    return isNumber || /^-(x$|[^-].*[()*/+^ ])/.test(arg) ? ` ${arg}` : arg;
  });

/**
 * Options that a command does not have are parameters: --alpha 0.2 is --param alpha=0.2. Without a number behind it such an
 * option is one only if a function on the line has that parameter, which then says what it takes; another is a slip.
 */
async function markParameters(args: readonly string[], program: Command): Promise<string[]> {
  const command = program.commands.find(c => args.includes(c.name()));
  if (!command?.options.some(o => o.long === '--param')) return [...args];
  const known = new Set([...command.options, ...program.options].flatMap(o => [o.long, o.short]));
  const marked: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, value] = /^--([a-z][\w-]*)(?:=(.*))?$/i.exec(args[i]!) ?? [];
    const isStrange = name !== undefined && !known.has(`--${name}`);
    const behind = args[i + 1];
    const hasNext =
      value === undefined && behind !== undefined && (isNumber(behind) || !behind.startsWith('-'));
    const text = value ?? (hasNext ? behind : '');
    if (isStrange && (isNumber(text) || (await isParameter(name, args)))) {
      marked.push('--param', `${name}=${text.trim()}`);
      if (hasNext) i++;
    } else marked.push(args[i]!);
  }
  return marked;
}

async function isParameter(name: string, args: readonly string[]): Promise<boolean> {
  const { hasParameter } = await import('./arguments.ts');
  return args.some(word => hasParameter(word, name));
}

const isNumber = (text: string): boolean => /^\s*[-+]?(\d|\.\d|inf|nan)/i.test(text);

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof DataError) return EXIT.data;
  return EXIT.internal;
}

/** Tells the reader of an error, unless that has been done. */
export function report(error: unknown): void {
  if (error instanceof CommanderError) return; // it has said so itself
  const isExpected = error instanceof UsageError || error instanceof DataError;
  const fault = { en: 'this is a fault of nonlin: ', zh: '这是 nonlin 的错误：' }[readerLanguage()];
  process.stderr.write(
    `nonlin: ${isExpected ? error.message : `${fault}${(error as Error).stack ?? String(error)}`}\n`,
  );
}

/** Turns errors that are no fault of the program, refused files and a lack of memory, into errors of the data. */
function expected(error: unknown): unknown {
  const isMemory =
    error instanceof RangeError && /allocation failed|invalid (typed )?array length/i.test(error.message);
  if (isMemory) return new DataError({ en: 'this takes more memory than there is', zh: '内存不足' });
  return refused(error, (error as NodeJS.ErrnoException).path ?? '-');
}

/** Runs a command line, as `process.argv` has it from the third word on: the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  const args = markNegatives(words);
  try {
    const program = await programFor(args);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(await markParameters(args, program), { from: 'user' });
    return EXIT.ok;
  } catch (thrown) {
    const error = expected(thrown);
    report(error);
    return exitCodeOf(error);
  }
}
