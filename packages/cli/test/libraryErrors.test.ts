// What the library says of an argument is told in Chinese, too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { celu, elu, entmax, glu, maxout, relu, softmax } from 'nonlin';
import { fitTemperature, sample, topK } from 'nonlin/logits';
import { code } from 'nonlin/notation';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { inChinese } from '../src/libraryErrors.ts';

const logits = { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] };

test.each<readonly [chinese: string, call: () => unknown]>([
  ['alpha：应为 5e-324 到 Infinity 之间的数，而不是 0', () => celu(1, { alpha: 0 })],
  ['temperature：应为大于 0 的有限数，而不是 0', () => softmax([1, 2], { temperature: 0 })],
  ['axis：5 超出范围，输入有 1 个轴；可用：-1 … 0', () => softmax([1, 2], { axis: 5 })],
  ['axis：5 超出范围，输入有 2 个轴；可用：-2 … 1', () => softmax(logits, { axis: 5 })],
  ['axis：应为整数，而不是 0.5', () => softmax([1, 2], { axis: 0.5 })],
  ['x：glu 把第 0 轴分成两半，而它的长度 3 是奇数', () => glu([1, 2, 3])],
  ['pieces：应为能整除第 0 轴长度 3 的整数，而不是 2', () => maxout([1, 2, 3], { pieces: 2 })],
  ['k：应为 0 到 2（第 1 轴的长度）的整数，而不是 3', () => topK(logits, 3)],
  ['elu 没有参数 beta；它有 alpha', () => code(elu, 'c', { params: { beta: 1 } })],
  ['relu 没有参数 beta；它没有参数', () => code(relu, 'c', { params: { beta: 1 } })],
  ['slope：relu 没有这个选项；可用：out, dtype', () => relu(1, { slope: 1 } as object)],
  [
    'labels[1]：应为类别编号 0 … 1，或 ignoreIndex（-100），而不是 7',
    () => fitTemperature(logits, Int32Array.of(0, 7)),
  ],
  [
    'mask：data 有 1 个元素，而形状 [2] 需要 2 个',
    () => softmax([1, 2], { mask: { data: [1], shape: [2] } } as object),
  ],
  [
    'DuckDB 无法表达 entmax：它的阈值只在 alpha 为 1.5 和 2 时有闭式，其余需要循环',
    () => code(entmax, 'duckdb', { params: { alpha: 3 } }),
  ],
  ['logits：应为数，而不是 NaN', () => sample([1, Number.NaN], { seed: 1 })],
  ['logits：应为小于 Infinity 的数', () => sample([1, Infinity], { seed: 1 })],
  ['logits：应为可能出现的 token，而不是全为 −∞', () => sample([-Infinity, -Infinity], { seed: 1 })],
  ['labels：应至少有一个计入的标签', () => fitTemperature(logits, Int32Array.of(-100, -100))],
  [
    'logits 第 0 行第 1 类：应为有限数或 −∞，而不是 NaN',
    () => fitTemperature({ data: Float64Array.of(1, Number.NaN), shape: [1, 2] }, Int32Array.of(0)),
  ],
])('%s', (chinese, call) => {
  let message = '';
  try {
    call();
  } catch (error) {
    ({ message } = error as Error);
  }
  expect([message, inChinese(message)]).toEqual([message, chinese]);
});

/** The rooms of the library that the command calls. Formulas have faults in both languages of their own. */
const ROOMS = ['arrays', 'kernels', 'logits', 'languages', 'catalogue', 'plot'];
const FILES = ['notation.ts', 'runtime.ts'];
/** The option out, and the memory of arrays, are the command's own affair. */
const OWN = /^(arrays\/destination\.ts|kernels\/(wasm\/|interpret\.ts))/;
/** What no argument can bring about. */
const INVARIANTS = [
  'SQL is written of a lowered formula',
  'there is always another name',
  'a graph is made of a lowered formula',
  'calls are written out before a language prints',
  'constants are float32 or float64: nothing is computed in float16',
  'a graph of ONNX has no 7',
  '7 has no 7',
  // The words of a table, which rows above have.
  'logits: expected 7',
  'logits, row 7: expected 7',
  '7: its rows need more staging areas than there are',
];

type Node = Readonly<Record<string, unknown>> & { readonly type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The texts that an expression may have, with 7 for what is put in. */
function textsOf(node: Node): readonly string[] {
  const join = (parts: readonly (readonly string[])[]): readonly string[] =>
    parts.reduce((texts, part) => texts.flatMap(text => part.map(more => text + more)), ['']);
  if (node.type === 'Literal') return [String(node['value'])];
  if (node.type === 'ConditionalExpression')
    return [node['consequent'], node['alternate']].flatMap(branch => textsOf(branch as Node));
  if (node.type === 'BinaryExpression')
    return join([node['left'], node['right']].map(n => textsOf(n as Node)));
  if (node.type !== 'TemplateLiteral') return ['7'];
  const quasis = node['quasis'] as readonly { value: { cooked: string } }[];
  const put = node['expressions'] as readonly Node[];
  return join(quasis.flatMap((quasi, i) => [[quasi.value.cooked], i < put.length ? textsOf(put[i]!) : ['']]));
}

/** The messages of all errors that a file makes. */
function messagesIn(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const { type, callee, arguments: given } = value as Node & { callee?: Node; arguments?: readonly Node[] };
    const name = String(callee?.['name']);
    if (type === 'NewExpression' && name.endsWith('Error')) found.push(...textsOf(given![0]!));
    if (type === 'NewExpression' && name === 'CannotWrite')
      found.push(...textsOf(given![2]!).map(why => `7 cannot express 7: ${why}`));
    Object.values(value).forEach(visit);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

const filesIn = (root: string, room: string): readonly string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${room}/${file.replaceAll('\\', '/')}`);

test('every message that an argument can bring about has its Chinese', () => {
  const root = join(import.meta.dirname, '../../nonlin/src');
  const files = [...FILES, ...ROOMS.flatMap(room => filesIn(root, room))];
  const messages = files
    .filter(file => !OWN.test(file))
    .flatMap(file => messagesIn(readFileSync(join(root, file), 'utf8')))
    .filter(message => !INVARIANTS.includes(message));
  expect(messages.length).toBeGreaterThan(90);
  const isTold = (message: string): boolean =>
    /\p{Script=Han}/u.test(message) && !/\b(expected|not|the|an?|of|is|has|which)\b/.test(message);
  expect(messages.filter(message => !isTold(inChinese(message)))).toEqual([]);
});
