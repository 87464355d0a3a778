// nonlin code: a function as a file in another language.
import { type Command, Option } from 'commander';
import { nearest } from 'nonlin/catalog';
import type { CodeOptions, Language, OnnxOptions } from 'nonlin/notation';
import { closeTo, functionNamed, type Given, oneNumber, parameter } from '../arguments.ts';
import { calling, UsageError } from '../errors.ts';
import { writing } from '../files/output.ts';
import { withExamples } from '../help.ts';
import { said } from '../messages.ts';
import { columns, print } from '../terminal.ts';

/** The options that only a model has. */
type ModelOptions = Pick<OnnxOptions, 'type' | 'opset' | 'axis' | 'pieces'>;
/** The type that a model computes in, or the source of the elementary functions that a language uses. */
type Arithmetic = Exclude<OnnxOptions['arithmetic'] | CodeOptions['arithmetic'], undefined>;

interface Options extends ModelOptions {
  readonly arithmetic?: Arithmetic;
  readonly to?: string;
  readonly derivative?: boolean;
  readonly output: string;
  readonly param?: Given;
  readonly list?: true;
}

export function addCode(program: Command): void {
  const command = program
    .command('code')
    .description(
      said({
        en: 'A function as a file in another language, in the form that is right for every float. The file is whole or not there at all.',
        zh: '用另一种语言写出函数，采用对所有浮点数都正确的形式。文件要么完整，要么不存在。',
      }),
    )
    .argument('[fn]', said({ en: 'function', zh: '函数' }))
    .option('--to <language>', said({ en: 'language or format, see --list', zh: '语言或格式，见 --list' }))
    .option(
      '--derivative',
      said({ en: 'its derivative too, or its vector-Jacobian product', zh: '同时写出导数或向量-雅可比积' }),
    )
    .option('-o, --output <file>', said({ en: 'where to', zh: '输出位置' }), '-')
    .option(
      '--param <name=value>',
      said({ en: 'another default for a parameter; may be given again', zh: '参数的另一默认值；可多次给出' }),
      parameter,
    )
    .addOption(
      new Option(
        '--type <type>',
        said({ en: 'of the input and output of an ONNX model', zh: 'ONNX 模型输入与输出的类型' }),
      ).choices(['float16', 'float32', 'float64']),
    )
    .addOption(
      new Option(
        '--arithmetic <type>',
        said({
          en: 'what an ONNX model computes in; in TypeScript and SQL, engine gives short code',
          zh: 'ONNX 模型内部计算所用的类型；对 TypeScript 与 SQL，engine 给出简短的代码',
        }),
      ).choices(['float32', 'float64', 'library', 'engine']),
    )
    .option(
      '--opset <version>',
      said({ en: "the version of ONNX's operators", zh: 'ONNX 算子集版本' }),
      oneNumber,
    )
    .option(
      '--axis <axis>',
      said({ en: 'the axis along which an ONNX model works', zh: 'ONNX 模型沿哪个轴计算' }),
      oneNumber,
    )
    .option(
      '--pieces <count>',
      said({ en: 'how many neighbours make a group in an ONNX model', zh: 'ONNX 模型中每组相邻元素的个数' }),
      oneNumber,
    )
    .option('--list', said({ en: 'the languages and formats', zh: '列出语言与格式' }))
    .action(async (name: string | undefined, options: Options) => {
      // The languages take time to load, which other commands need not wait for.
      const { languages } = await import('../written.ts');
      if (options.list) return print(...listed(languages));
      if (name === undefined)
        throw new UsageError({
          en: 'which function? (nonlin list shows all)',
          zh: '哪个函数？（nonlin list 列出全部）',
        });
      await write(languages, name, options);
    });
  withExamples(
    command,
    'nonlin code gelu --to pytorch -o gelu.py',
    'nonlin code softmax --to c --derivative',
    'nonlin code sigmoid --to typescript --arithmetic engine',
    'nonlin code elu --to numpy --alpha 0.5',
    'nonlin code gelu --to onnx -o gelu.onnx',
    'nonlin code softmax --to onnx --type float64 --opset 21 --axis 0 -o softmax.onnx',
    'nonlin code --list',
  );
}

const listed = (languages: readonly Language[]): readonly string[] =>
  columns(
    languages.map(t => [t.name, t.fileExtension, t.title]),
    ['left', 'left', 'left'],
  );

async function write(
  languages: readonly Language[],
  name: string,
  { to, output, derivative = false, param = {}, arithmetic, ...options }: Options,
): Promise<void> {
  const { definition, params } = functionNamed(name, param);
  const language = languageFor(languages, to);
  const asked = {
    derivative,
    params,
    ...modelOptions(options, language),
    ...(arithmetic !== undefined && { arithmetic: arithmeticFor(language, arithmetic) }),
  };
  // Each language checks what it is asked for.
  const written = calling(() => language.write(definition, asked as CodeOptions));
  if (typeof written !== 'string' && output === '-' && process.stdout.isTTY)
    throw new UsageError({
      en: `${language.title} is not text; name a file with -o`,
      zh: `${language.title} 不是文本；请用 -o 指定文件`,
    });
  await writing(output, sink => sink.write(written));
}

/** The options of a model, which no language has. */
function modelOptions({ type, opset, axis, pieces }: ModelOptions, { name, title }: Language): ModelOptions {
  const asked = Object.entries({ type, opset, axis, pieces });
  const given = Object.fromEntries(asked.filter(([, value]) => value !== undefined));
  const [unknownName] = Object.keys(given);
  if (unknownName !== undefined && name !== 'onnx')
    throw new UsageError({
      en: `--${unknownName} is for ONNX models (--to onnx), not for ${title}`,
      zh: `--${unknownName} 只用于 ONNX 模型（--to onnx），不用于 ${title}`,
    });
  return given;
}

/** The arithmetics of a model, which no language has, or those that the language has. */
function arithmeticFor({ name, title, arithmetics = [] }: Language, asked: Arithmetic): Arithmetic {
  const known: readonly string[] = name === 'onnx' ? ['float32', 'float64'] : arithmetics;
  if (known.includes(asked)) return asked;
  throw new UsageError(
    known.length === 0
      ? {
          en: `--arithmetic is for ONNX models (--to onnx), TypeScript and SQL, not for ${title}`,
          zh: `--arithmetic 只用于 ONNX 模型（--to onnx）、TypeScript 与 SQL，不用于 ${title}`,
        }
      : {
          en: `--arithmetic: ${title} has ${known.join(' and ')}, not ${asked}`,
          zh: `--arithmetic：${title} 有 ${known.join(' 与 ')}，没有 ${asked}`,
        },
  );
}

/** Other names of languages. */
const aliases: Readonly<Record<string, string>> = {
  ts: 'typescript',
  js: 'typescript',
  javascript: 'typescript',
  python: 'numpy',
  py: 'numpy',
  np: 'numpy',
  torch: 'pytorch',
  tf: 'keras',
  tensorflow: 'keras',
  jl: 'julia',
  sql: 'duckdb',
  duck: 'duckdb',
  postgres: 'postgresql',
  pg: 'postgresql',
  tex: 'latex',
  webgpu: 'wgsl',
  webgl: 'glsl',
};

export function languageFor(languages: readonly Language[], name: string | undefined): Language {
  if (name === undefined)
    throw new UsageError({
      en: 'which language? Name one with --to (nonlin code --list shows all)',
      zh: '用哪种语言？请用 --to 指定（nonlin code --list 列出全部）',
    });
  const word = name.toLowerCase();
  const found = languages.find(t => t.name === (aliases[word] ?? word));
  if (!found) {
    const close = closeTo(word, nearest(word, [...languages.map(t => t.name), ...Object.keys(aliases)]));
    throw new UsageError({
      en: `there is no language called ${name}${close && `; did you mean ${close}?`} (nonlin code --list shows all)`,
      zh: `没有名为 ${name} 的语言${close && `；是否想用 ${close}？`}（nonlin code --list 列出全部）`,
    });
  }
  return found;
}
