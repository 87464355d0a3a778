// nonlin code: a function as a file in another language.
import type { Command } from 'commander';
import { nearest } from 'nonlin/catalog';
import type { Language } from 'nonlin/notation';
import { functionNamed, parameter } from '../arguments.ts';
import { calling, UsageError } from '../errors.ts';
import { writing } from '../files/output.ts';
import { columns, print } from '../terminal.ts';

interface Options {
  readonly to?: string;
  readonly derivative?: boolean;
  readonly output: string;
  readonly param?: Readonly<Record<string, number>>;
  readonly list?: true;
}

export function addCode(program: Command): void {
  program
    .command('code')
    .summary('a function in another language')
    .description(
      'A function as a file in another language, in the form that is right for every float. The file is whole or not there at all.',
    )
    .argument('[fn]', 'function')
    .option('--to <language>', 'language or format, see --list')
    .option('--derivative', 'its derivative too, or its vector-Jacobian product')
    .option('-o, --output <file>', 'where to', '-')
    .option('--param <name=value>', 'another default for a parameter; may be given again', parameter)
    .option('--list', 'the languages and formats')
    .addHelpText(
      'before',
      'Examples:\n  nonlin code gelu --to pytorch -o gelu.py\n  nonlin code softmax --to c --derivative\n  nonlin code elu --to numpy --param alpha=0.5\n  nonlin code gelu --to onnx -o gelu.onnx\n  nonlin code --list\n',
    )
    .action(async (name: string | undefined, options: Options) => {
      // The library that writes ONNX files takes time to load, which other commands need not wait for.
      const { languages } = await import('../written.ts');
      if (options.list) return print(...listed(languages));
      if (name === undefined) throw new UsageError('which function? (nonlin list shows all)');
      await write(languages, name, options);
    });
}

const listed = (languages: readonly Language[]): readonly string[] =>
  columns(
    languages.map(t => [t.name, t.fileExtension, t.title]),
    ['left', 'left', 'left'],
  );

async function write(
  languages: readonly Language[],
  name: string,
  { to, output, derivative = false, param = {} }: Options,
): Promise<void> {
  const { definition } = functionNamed(name);
  const language = languageFor(languages, to);
  const written = calling(() => language.write(definition, { derivative, params: param }));
  if (typeof written !== 'string' && output === '-' && process.stdout.isTTY)
    throw new UsageError(`${language.title} is not text; name a file with -o`);
  await writing(output, sink => sink.write(written));
}

function languageFor(languages: readonly Language[], name: string | undefined): Language {
  if (name === undefined)
    throw new UsageError('which language? Name one with --to (nonlin code --list shows all)');
  const names = languages.map(t => t.name);
  const found = languages.find(t => t.name === name.toLowerCase());
  if (!found)
    throw new UsageError(
      `there is no language called ${name}; did you mean ${nearest(name, names)}? (nonlin code --list shows all)`,
    );
  return found;
}
