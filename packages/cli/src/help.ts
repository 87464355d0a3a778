// Help and errors of the parser of the command line, in the reader's language and as wide as the terminal.
import { type Command, Help, type HelpConfiguration } from 'commander';
import { readerLanguage, said } from './messages.ts';
import { hanging, padEnd, wrap } from './terminal.ts';
import { stringWidth, terminalWidth } from './width.ts';

/** The texts of the parser, and their Chinese translations. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：',
};

const styleTitle = (title: string): string => (readerLanguage() === 'zh' ? (titles[title] ?? title) : title);

/** A description with what the parser adds to it: choices and a default, in the reader's language. */
const withRemarks = (text: string): string =>
  readerLanguage() === 'zh'
    ? text
        .replace('(choices: ', '（可选：')
        .replace('(default: ', '（默认：')
        .replace(/\)$/, '）')
        .replace(/ （/, '（')
    : text;

export const helpConfiguration: HelpConfiguration = {
  showGlobalOptions: true,
  get helpWidth() {
    return terminalWidth();
  },
  minWidthToWrap: 20,
  styleTitle,
  // What does not fit behind the title goes on below it.
  commandUsage(command) {
    const usage = Help.prototype.commandUsage.call(this as Help, command);
    return wrap(usage, terminalWidth() - stringWidth(styleTitle('Usage:')) - 1).join('\n    ');
  },
  boxWrap: (text, width) => wrap(text, width).join('\n'),
  // Where there is no room beside it, a description stands under its term.
  formatItem: (term, termWidth, description, helper) => {
    const width = helper.helpWidth ?? 80;
    const beside = width - termWidth - 4;
    if (description === '') return `  ${term}`;
    if (beside >= 30) return hanging(`  ${padEnd(term, termWidth)}  `, wrap(description, beside)).join('\n');
    return [`  ${term}`, ...wrap(description, width - 6).map(line => `      ${line}`)].join('\n');
  },
  optionDescription(option) {
    return withRemarks(Help.prototype.optionDescription.call(this as Help, option));
  },
  argumentDescription(argument) {
    return withRemarks(Help.prototype.argumentDescription.call(this as Help, argument));
  },
};

/** Errors of the parser; $1 and $2 stand for quoted words. */
const errors: readonly (readonly [pattern: RegExp, zh: string])[] = [
  [/^unknown command '(.*)'/, '没有命令 $1'],
  [/^unknown option '(.*)'/, '没有选项 $1'],
  [/^missing required argument '(.*)'/, '缺少参数 $1'],
  [/^option '(.*)' argument missing/, '选项 $1 缺少值'],
  [/^option '(.*)' argument '(.*)' is invalid\. ?/, '选项 $1 的值 $2 不对：'],
  [/^command-argument value '(.*)' is invalid for argument '(.*)'\. ?/, '参数 $2 的值 $1 不对：'],
  [/^too many arguments for '(.*)'\. Expected (\d+) arguments? but got \d+.*/, '$1 最多有 $2 个参数'],
  [/Allowed choices are (.*)\./, '可选：$1'],
  [/\(Did you mean (.*)\?\)/, '（是否想用 $1？）'],
  [/\(Did you mean one of (.*)\?\)/, '（是否想用其中之一：$1？）'],
];

/** An error of the parser as all errors are told. */
export function toldError(text: string): string {
  const plain = text.replace(/^error: /, '').replaceAll("' -", "'-");
  const message =
    readerLanguage() === 'zh' ? errors.reduce((t, [from, to]) => t.replace(from, to), plain) : plain;
  return `nonlin: ${message}`;
}

/** Puts examples before the help of a command. An example that is longer than a line goes on in the next, as a shell reads it. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  const title = said({ en: 'Examples:', zh: '示例：' });
  return command.addHelpText('before', () => `${title}\n${examples.map(example).join('\n')}\n`);
}

function example(text: string): string {
  const width = terminalWidth();
  const lines: string[] = [];
  let line = ' ';
  // A word in quotes is one word.
  for (const word of text.match(/(?:"[^"]*"|\S)+/g) ?? []) {
    const isLong = line.trim() !== '' && line.length + 1 + word.length > width - 2;
    if (isLong) lines.push(`${line} \\`);
    line = isLong ? `     ${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
