// What the library says of an argument, in Chinese: it speaks English alone, as programs do, and the command line speaks to readers.
// A message is the place of a fault, what is allowed there and what was given; each row has one of these sentences.

type Row = readonly [english: RegExp, chinese: string];

const rows: readonly Row[] = [
  [/^(.+?): expected a number from (\S+) to (\S+), not (.+)$/, '$1：应为 $2 到 $3 之间的数，而不是 $4'],
  [/^(.+?): expected a finite number above 0, not (.+)$/, '$1：应为大于 0 的有限数，而不是 $2'],
  [/^(.+?): expected a number, not (.+)$/, '$1：应为一个数，而不是 $2'],
  [
    /^(.+?): expected a whole number from (\S+) to (\S+), the length of axis (\S+), not (.+)$/,
    '$1：应为 $2 到 $3（第 $4 轴的长度）的整数，而不是 $5',
  ],
  [
    /^(.+?): expected a whole number from (\S+) to (\S+), the number of classes, not (.+)$/,
    '$1：应为 $2 到 $3（类别数）的整数，而不是 $4',
  ],
  [/^(.+?): expected a whole number from (\S+) on, not (.+)$/, '$1：应为不小于 $2 的整数，而不是 $3'],
  [/^(.+?): expected a whole number from (\S+) to (.+), not (.+)$/, '$1：应为 $2 到 $3 的整数，而不是 $4'],
  [
    /^(.+?): expected a whole number that divides the length (\d+) of axis (\S+), not (.+)$/,
    '$1：应为能整除第 $3 轴长度 $2 的整数，而不是 $4',
  ],
  [/^(.+?): expected a whole number, not (.+)$/, '$1：应为整数，而不是 $2'],
  [
    /^axis: (\S+) is out of range for an input of (\d+) ax[ei]s; allowed: (.+)$/,
    'axis：$1 超出范围，输入有 $2 个轴；可用：$3',
  ],
  [
    /^x: (\S+) halves axis (\S+), whose length (\d+) is odd$/,
    'x：$1 把第 $2 轴分成两半，而它的长度 $3 是奇数',
  ],
  [
    /^(.+?): expected an array of at least one axis, not a single number$/,
    '$1：应为至少有一个轴的数组，而不是单个数',
  ],
  [
    /^(.+?): expected an array with an axis of classes, not a single number$/,
    '$1：应为带有类别轴的数组，而不是单个数',
  ],
  [
    /^(.+?): expected at least one class along axis (\S+), not the shape (.+)$/,
    '$1：第 $2 轴上应至少有一个类别，而形状是 $3',
  ],
  [
    /^logits, row (\d+), class (\d+): expected a finite number, not (.+)$/,
    'logits 第 $1 行第 $2 类：应为有限数，而不是 $3',
  ],
  [
    /^logits, row (\d+), class (\d+): expected a finite number or −∞, not (.+)$/,
    'logits 第 $1 行第 $2 类：应为有限数或 −∞，而不是 $3',
  ],
  [/^labels: expected at least one that counts$/, 'labels：应至少有一个计入的标签'],
  [
    /^(.+?): expected a class index, 0 … (\d+), or ignoreIndex, (\S+), not (.+)$/,
    '$1：应为类别编号 0 … $2，或 ignoreIndex（$3），而不是 $4',
  ],
  [/^(\S+) has no parameter (\S+); it has none$/, '$1 没有参数 $2；它没有参数'],
  [/^(\S+) has no parameter (\S+); it has (.+)$/, '$1 没有参数 $2；它有 $3'],
  [/^(.+?): (\S+) has no such option; allowed: (.+)$/, '$1：$2 没有这个选项；可用：$3'],
  [/^(.+?): (\d+) numbers are more than this engine has room for$/, '$1：$2 个数超出了本引擎的容量'],
  [/^(.+) cannot express (\S+): .+$/, '$1 无法表达 $2'],
];

/** The message in Chinese, or as it is where no row fits. */
export function inChinese(message: string): string {
  const row = rows.find(([english]) => english.test(message));
  return row === undefined ? message : message.replace(row[0], row[1]);
}
