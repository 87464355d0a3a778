// What the library says of an argument, in Chinese: it speaks English alone, as programs do, and the command line speaks to readers.
// A test reads every message from the library's sources and holds that it has its Chinese here.

type Row = readonly [english: RegExp, chinese: string];

/** Most messages say a place, what is expected there, and mostly what was given instead. */
const MESSAGE = /^(.+?): expected (.+?)(?:, not (.+))?$/s;

/** What is expected. */
const expectations: readonly Row[] = [
  [/^a number$/, '一个数'],
  [/^a number, a bigint, true or false$/, '数、bigint、true 或 false'],
  [/^a number from (\S+) to (\S+)$/, ' $1 到 $2 之间的数'],
  [/^(?:a number|numbers) below Infinity$/, '小于 Infinity 的数'],
  [
    /^a number, or (\S+) numbers, one for each place of axis (\S+), or the shape of x$/,
    '一个数、沿第 $2 轴的 $1 个数，或与 x 形状相同的数组',
  ],
  [/^a finite number$/, '有限数'],
  [/^a finite number or −∞$/, '有限数或 −∞'],
  [/^a finite number above 0$/, '大于 0 的有限数'],
  [/^a finite number from 0 on$/, '不小于 0 的有限数'],
  [/^two finite numbers, the smaller first$/, '两个有限数，小的在前'],
  [/^a probability, from 0 to 1$/, ' 0 到 1 之间的概率'],
  [/^a whole number$/, '整数'],
  [/^a whole number from (\S+) on$/, '不小于 $1 的整数'],
  [/^a whole number from (\S+) to (\S+), the length of axis (\S+)$/, ' $1 到 $2（第 $3 轴的长度）的整数'],
  [/^a whole number from (\S+) to (\S+), the number of classes$/, ' $1 到 $2（类别数）的整数'],
  [/^a whole number from (\S+) to (.+)$/, ' $1 到 $2 的整数'],
  [/^a whole number that divides the length (\S+) of axis (\S+)$/, '能整除第 $2 轴长度 $1 的整数'],
  [/^an array of whole numbers$/, '整数数组'],
  [/^an array$/, '数组'],
  [/^what scene\(\) gives$/, ' scene() 给出的结果'],
  [/^an array of at least one axis$/, '至少有一个轴的数组'],
  [/^an array with an axis of classes$/, '带有类别轴的数组'],
  [/^at least one class along axis (\S+)$/, '第 $1 轴上至少有一个类别'],
  [/^at least one axis, or 'all'$/, "至少一个轴，或 'all'"],
  [/^axes that differ$/, '互不相同的轴'],
  [/^at most (\S+) axes$/, '至多 $1 个轴'],
  [/^an array of length (\S+)$/, '长度为 $1 的数组'],
  [/^a (\S+) as its neighbours are$/, '与相邻各项相同的 $1'],
  [
    /^a number, an array of numbers, a typed array or an object with data and shape \(or dims\)$/,
    '数、数字数组、类型化数组，或带有 data 和 shape（或 dims）的对象',
  ],
  [/^a typed array or an array of numbers$/, '类型化数组或数字数组'],
  [/^the shape (.+) of (\S+)$/, ' $2 的形状 $1'],
  [/^(\S+), one for each axis of the shape (.+)$/, ' $1 个，形状 $2 的每个轴一个'],
  [/^a class, 0 … (\S+)$/, '类别编号 0 … $1'],
  [/^a class index, 0 … (\S+), or ignoreIndex, (\S+)$/, '类别编号 0 … $1，或 ignoreIndex（$2）'],
  [/^(\S+)(?: class| classes)?, as what was fitted has$/, ' $1 个类别，与拟合时相同'],
  [
    /^an object or a Map from tokens to numbers, or an array of numbers$/,
    '从 token 到数的对象或 Map，或数字数组',
  ],
  [/^tokens, 0, 1, 2 …$/, ' token 编号 0、1、2 …'],
  [/^a token, 0, 1, 2 …$/, ' token 编号 0、1、2 …'],
  [/^a token, 0 … (\S+)$/, ' token 编号 0 … $1'],
  [/^tokens, 0 … (\S+), as rows have$/, '各行所有的 token 编号 0 … $1'],
  [/^a token that may come$/, '可能出现的 token'],
  [/^an array of tokens$/, ' token 数组'],
  [/^(\S+)(?: arrays?)? of tokens, one for each row$/, ' $1 个 token 数组，每行一个'],
  [/^numbers$/, '数'],
  [/^true or false$/, ' true 或 false'],
  [/^text, or what math gives$/, '文本，或 math 给出的结果'],
  [/^a formula of math$/, ' math 给出的公式'],
  [/^a template, as (.+)$/, '模板字符串，如 $1'],
  [/^a definition$/, '定义'],
  [/^a function$/, '函数'],
  [/^an array of strings$/, '字符串数组'],
  [/^an object$/, '对象'],
  [/^a string$/, '字符串'],
  [/^a value$/, '一个值'],
  [/^a word$/, '一个词'],
  [/^a letter followed by letters, digits or _$/, '字母开头、由字母、数字或 _ 组成的名称'],
  [/^\[low, high\]$/, ' [低, 高]'],
  [
    /^a function of nonlin, one that define made, a definition or an entry of the catalogue$/,
    ' nonlin 的函数、define 所建的函数、定义或目录条目',
  ],
  [/^a function of a row, such as softmax$/, '按行计算的函数，如 softmax'],
  [/^a length of axis (\S+) that (\S+) divides$/, '第 $1 轴的长度能被 $2 整除'],
  [/^one of (.+)$/, '下列之一：$1'],
];

/** What was given, where it is no number. */
const givens: readonly Row[] = [
  [/^an array of length (\d+)$/, '长度为 $1 的数组'],
  [/^(.+) of numbers$/, '由数组成的 $1'],
  [/^an empty array$/, '空数组'],
  [/^a single number$/, '单个数'],
  [/^(-?[\d.e+-]+) and (-?[\d.e+-]+)$/, '$1 和 $2'],
  [/^the shape (.+)$/, '形状 $1'],
  [/^the string (.+)$/, '字符串 $1'],
  [/^an? (\w+Array) of length (\d+)$/, '长度为 $2 的 $1'],
  [/^a value of type (\S+)$/, '类型为 $1 的值'],
  [/^a function$/, '函数'],
  [/^an object \((.+)\)$/, '对象（$1）'],
  [/^(.+), which works on groups of neighbours$/, '$1，它按相邻的组计算'],
  [/^−∞ for all$/, '全为 −∞'],
  [/^(.+); softmax makes probabilities of logits$/, '$1；softmax 把 logits 变为概率'],
  [/^(.+); an object gives some of them$/, '$1；若只给一部分，请用对象'],
  [/^(.+); leave (\S+) out for its default$/, '$1；要用默认值，请省略 $2'],
  [/^(.+); to map an array, pass the array itself to (\S+)$/, '$1；要处理数组，请把数组本身交给 $2'],
];

/** Places where something was given. */
const places: readonly Row[] = [
  [/^(\S+), row (\S+), class (\S+)$/, '$1 第 $2 行第 $3 类'],
  [/^(\S+), row (\S+)$/, '$1 第 $2 行'],
  [/^what mark gives$/, 'mark 给出的结果'],
];

/** Messages of another form. */
const sentences: readonly Row[] = [
  [
    /^(.+?): with dtype (\S+) expected a Uint16Array of bits, not (.+)$/,
    '$1：dtype 为 $2 时应为存放二进制位的 Uint16Array，而不是 $3',
  ],
  [
    /^dtype: expected '(.+)', which (.+) says of itself, not '(.+)'$/,
    "dtype：应为 $2 自己说明的 '$1'，而不是 '$3'",
  ],
  [
    /^axis: (\S+) is out of range for an input of (\S+?)(?: ax[ei]s)?; allowed: (.+)$/,
    'axis：$1 超出范围，输入有 $2 个轴；可用：$3',
  ],
  [
    /^x: (\S+) halves axis (\S+), whose length (\S+) is odd$/,
    'x：$1 把第 $2 轴分成两半，而它的长度 $3 是奇数',
  ],
  [
    /^(.+?): expected true or 1 where an element takes part and false or 0 where it does not, not (.+); a mask .+$/,
    '$1：参与计算处应为 true 或 1，不参与处应为 false 或 0，而不是 $2；要给 x 加上数（如 0 和 -Infinity），请用选项 bias',
  ],
  [/^(.+?): the shape (.+) does not broadcast to (.+)$/, '$1：形状 $2 无法扩展为 $3'],
  [
    /^(.+?): data has (\S+)(?: elements?)? where the shape (.+) asks for (\S+)$/,
    '$1：data 有 $2 个元素，而形状 $3 需要 $4 个',
  ],
  [/^(.+?): the shape (.+) has more elements than can be counted$/, '$1：形状 $2 的元素多得无法计数'],
  [
    /^(.+?): strides and offset reach element (\S+) of data, which has (\S+)$/,
    '$1：strides 与 offset 指向 data 的第 $2 个元素，而它有 $3 个',
  ],
  [
    /^(.+?): expected at most (\S+) axes; it is nested deeper, or an array that contains itself$/,
    '$1：至多 $2 个轴；它嵌套得更深，或者数组包含自身',
  ],
  [
    /^(.+?) has length (\S+) where its neighbours have (\S+); rows must be equally long$/,
    '$1 的长度是 $2，而相邻各行是 $3；各行必须等长',
  ],
  [/^(.+?): its buffer is detached; .+$/, '$1：它的缓冲区已移交给另一个线程'],
  [
    /^(.+?): it cannot be read \((.+)\); wait for the data first, and pass them$/,
    '$1：无法读取（$2）；请先等到数据，再传入',
  ],
  [/^(.+?): (\S+) numbers are more than this engine has room for$/, '$1：$2 个数超出了本引擎的容量'],
  [/^labels: expected at least one that counts$/, 'labels：应至少有一个计入的标签'],
  [
    /^seed: training draws random numbers and needs one, so that the gradient sees the same$/,
    'seed：训练时要抽随机数，需要种子，使梯度看到同样的数',
  ],
  [
    /^seed: this engine has no crypto\.getRandomValues to draw one; give a number$/,
    'seed：本引擎没有 crypto.getRandomValues，无法抽取种子；请给一个数',
  ],
  [
    /^bias: expected (\S+?)(?: numbers?)?, one for each logit of a row, not (.+); an object gives some of them$/,
    'bias：应为 $1 个数，一行中每个 logit 一个，而不是 $2；若只给一部分，请用对象',
  ],
  [/^(\S+) has no parameter (\S+); it has none$/, '$1 没有参数 $2；它没有参数'],
  [/^(\S+) has no parameter (\S+); it has (.+)$/, '$1 没有参数 $2；它有 $3'],
  [/^(\S+) has no parameter (\S+); (.+)$/, '$1 没有参数 $2；$3'],
  [/^(.+?): (\S+) has no such option; allowed: (.+)$/, '$1：$2 没有这个选项；可用：$3'],
  [/^(.+?): there is no option (\S+); there are (.+)$/, '$1：没有选项 $2；可用：$3'],
  [/^arithmetic: (.+) has no choice of it$/, 'arithmetic：$1 没有可选的算术'],
  [/^(\S+): (\S+) says the same; give one of them$/, '$1：与 $2 含义相同；请只给其中一个'],
  [
    /^(\S+): this option is for a formula of another kind \((.+)\); this one is (.+)$/,
    '$1：这个选项用于另一类公式（$2）；此公式属于 $3',
  ],
  [
    /^params: '(.+)' cannot name a parameter; expected a letter followed by letters, digits or _, and none of (.+)$/,
    "params：'$1' 不能作参数名；应以字母开头，由字母、数字或 _ 组成，且不是 $2 之一",
  ],
  [/^stable: the formula gives a (\S+), and this one a (\S+)$/, 'stable：公式给出 $1，而这个给出 $2'],
  [/^(.+?): expected a function of one number; (\S+) is .+$/, '$1：应为单个数的函数，而 $2 不是'],
  [/^(\S+)\.(\S+): (\S+) is .+; its gradient is (\S+)$/, '$1.$2：$3 不是单个数的函数；它的梯度是 $4'],
  [/^backend: 'wasm' is not available: (.+)$/, "backend：'wasm' 不可用：$1"],
  [/^x: all passes over the row are done$/, 'x：这一行的各遍都已完成'],
  [
    /^x: expected at most (\S+)(?: elements?)? left of a row of (\S+), not (.+)$/,
    'x：长度为 $2 的行至多还剩 $1 个元素，而不是 $3',
  ],
  [
    /^x: expected a multiple of (\S+) elements in a piece before the last, not (.+)$/,
    'x：除最后一块外，每块的元素数应为 $1 的倍数，而不是 $2',
  ],
  [/^x: expected pieces of one type, (\S+), not (.+)$/, 'x：各块应为同一类型 $1，而不是 $2'],
  [
    /^(.+) cannot express (\S+): its threshold has a closed form for two of its parameters only, (\S+) (\S+) and (\S+); others take a loop$/,
    '$1 无法表达 $2：它的阈值只在 $3 为 $4 和 $5 时有闭式，其余需要循环',
  ],
  [/^(.+) cannot express (\S+): as an expression; .+$/, '$1 无法把 $2 写成表达式；它是一个查询'],
  [/^(.+?): expected (['\w]+(?:(?:, | or )['\w]+)*), not (.+)$/, '$1：应为 $2，而不是 $3'],
];

function translated(rows: readonly Row[], text: string): string | undefined {
  const row = rows.find(([english]) => english.test(text));
  return row && text.replace(row[0], row[1]);
}

/** Between Chinese and anything else stands a blank. */
const spaced = (text: string): string => (/^\p{Script=Han}/u.test(text) ? text : ` ${text}`);

/** The message in Chinese, or as it is where no row fits. */
export function inChinese(message: string): string {
  const [, place = '', wanted = '', given] = MESSAGE.exec(message) ?? [];
  const expected = translated(expectations, wanted);
  if (expected === undefined) return translated(sentences, message) ?? message;
  const there = translated(places, place) ?? place;
  const instead = given === undefined ? '' : `，而不是${spaced(translated(givens, given) ?? given)}`;
  return `${there}：应为${expected}${instead}`;
}
