// What can be wrong with a formula, said in both languages: the one table of these sentences, for the library, the command line and pages.

/** A sentence in both languages. */
export type Said = Readonly<Record<'en' | 'zh', string>>;

const said = (en: string, zh: string): Said => ({ en, zh });
const count = (n: number): string => (n === 1 ? '1 argument' : `${n} arguments`);
const meant = (word: string | undefined): Said =>
  word === undefined ? said('', '') : said(`; did you mean ${word}?`, `；是不是 ${word}？`);

export const faults = {
  unreadable: () => said('cannot read this', '无法识别这里'),
  expected: (wanted: string, found: string | undefined) =>
    found === undefined
      ? said(`expected ${wanted}, but the formula ends here`, `这里应为 ${wanted}，但公式到此结束`)
      : said(`expected ${wanted}, not ${found}`, `这里应为 ${wanted}，而不是 ${found}`),
  expectedValue: (found: string | undefined) =>
    found === undefined
      ? said(
          'expected a number, a name or (, but the formula ends here',
          '这里应为数字、名字或 (，但公式到此结束',
        )
      : said(`expected a number, a name or (, not ${found}`, `这里应为数字、名字或 (，而不是 ${found}`),
  expectedName: (found: string) => said(`expected a name, not ${found}`, `这里应为名字，而不是 ${found}`),
  expectedEnd: (found: string) =>
    said(`expected the end of the formula, not ${found}`, `公式应到此结束，却还有 ${found}`),
  expectedComparison: () => said('expected a comparison in front of ?', '? 的前面应是一个比较式'),
  tooDeep: (levels: number) =>
    said(`the formula is nested deeper than ${levels} levels`, `公式的嵌套超过了 ${levels} 层`),
  tooLong: (levels: number) =>
    said(
      `the formula has more than ${levels} levels, and each term of a sum is one: put parentheses around groups of terms`,
      `公式超过了 ${levels} 层，连加的每一项都算一层：请用括号把各项分组`,
    ),
  reserved: (id: string) =>
    said(`${id} cannot be a name: it has a meaning already`, `${id} 已有含义，不能用作名字`),
  takes: (id: string, wanted: number, found: number) =>
    said(`${id} takes ${count(wanted)}, not ${found}`, `${id} 需要 ${wanted} 个参数，而不是 ${found} 个`),
  takesParameters: (id: string, wanted: readonly string[], found: number) =>
    said(
      `${id} takes ${wanted.join(', ')}, not ${count(found)}`,
      `${id} 的参数是 ${wanted.join('、')}，而不是 ${found} 个参数`,
    ),
  outOfRange: (id: string, parameter: string, [low, high]: readonly [number, number], found: number) =>
    said(
      `${id} takes a ${parameter} from ${low} to ${high}, not ${found}`,
      `${id} 的 ${parameter} 应在 ${low} 到 ${high} 之间，而不是 ${found}`,
    ),
  noOperation: (id: string) => said(`there is no operation called ${id}`, `没有名为 ${id} 的运算`),
  noFunction: (id: string, nearest: string | undefined) =>
    said(
      `there is no operation or function called ${id}${meant(nearest).en}`,
      `没有名为 ${id} 的运算或函数${meant(nearest).zh}`,
    ),
  noName: (id: string, nearest: string | undefined, names: readonly string[]) =>
    said(
      `${id} is no parameter and no variable${meant(nearest).en} (the formula may use ${names.join(', ')})`,
      `${id} 既不是参数也不是变量${meant(nearest).zh}（公式里可以用 ${names.join('、')}）`,
    ),
  isFunction: (id: string) => said(`${id} is a function: write ${id}(…)`, `${id} 是函数：请写成 ${id}(…)`),
  changesAxis: (id: string) =>
    said(`${id} changes the length of an axis, which a formula cannot`, `${id} 会改变轴的长度，公式做不到`),
  isComparison: () => said('a comparison is no number; write … ? 1 : 0', '比较式不是数；请写成 … ? 1 : 0'),
  takesRow: (id: string) =>
    said(`${id} takes a row, and this is one number`, `${id} 需要一个向量，而这里是一个数`),
  takesNumber: (id: string) =>
    said(`${id} takes one number, and this is a row`, `${id} 需要一个数，而这里是一个向量`),
  exponent: (largest: number) =>
    said(
      `an exponent is a whole number from -${largest} to ${largest}; write exp(b * log(a)) for other powers of a > 0`,
      `指数应是 -${largest} 到 ${largest} 的整数；a > 0 的其他次幂请写成 exp(b * log(a))`,
    ),
  noGradient: () =>
    said(
      'no gradient passes through here: the result is constant between jumps; state the gradient that you mean (option vjp)',
      '梯度无法从这里通过：结果在跳跃之间是常数；请用选项 vjp 写明所要的梯度',
    ),
  thresholdOfRow: () =>
    said(
      'entmaxThreshold has a gradient for its row alone: the second argument must not depend on x',
      'entmaxThreshold 只对它的向量有梯度：第二个参数不能依赖 x',
    ),
} as const satisfies Readonly<Record<string, (...args: never) => Said>>;

/** A formula that cannot be read or does not fit together. Its message is English; `in` says it in either language. */
export class FormulaError extends SyntaxError {
  override readonly name = 'SyntaxError';
  readonly #why: Said;
  readonly #shown: string;

  constructor(why: Said, shown: string) {
    super(why.en + shown);
    this.#why = why;
    this.#shown = shown;
  }

  /** The message in a language, followed by the formula with a caret under the place. */
  in(language: 'en' | 'zh'): string {
    return this.#why[language] + this.#shown;
  }
}
