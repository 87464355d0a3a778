// The table of mutations: what may be put in the place of a node, as text, in the manner of Stryker and beyond it.
import type { Node, Place } from './tree.ts';

/** How a mutation is switched: an expression by ? and :, statements and blocks by if. */
export type Kind = 'expression' | 'statement' | 'block';

export interface Replacement {
  readonly operator: string;
  readonly kind: Kind;
  readonly text: string;
}

type Text = (node: Node) => string;
type Operator = (place: Place, text: Text) => readonly Replacement[];

const BINARY: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
  '^': ['|'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};
const ASSIGNED: Readonly<Record<string, string>> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '<<=': '>>=',
  '>>=': '<<=',
  '>>>=': '<<=',
  '&=': '|=',
  '|=': '&=',
  '^=': '|=',
  '&&=': '||=',
  '||=': '&&=',
  '??=': '&&=',
};
const METHODS: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  every: 'some',
  some: 'every',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
};
/** Methods whose result may be what they were called on. */
const DROPPED = new Set(['filter', 'reverse', 'slice', 'sort', 'subarray', 'trim', 'trimEnd', 'trimStart']);

const expression = (operator: string, text: string): Replacement => ({ operator, kind: 'expression', text });
const nodeAt = (node: Node, field: string): Node => node[field] as Node;
const isLiteral = (node: Node, type: string): boolean =>
  node.type === 'Literal' && typeof node['value'] === type;

/** The other number closest at hand: the next integer; a fraction off by a thousandth. */
export const otherNumber = (value: number): string =>
  Number.isInteger(value) ? String(value + 1) : String(value * 1.001);

/** a + b where one of them is text stays: a − b would be NaN for whoever looks, and says nothing. */
const isText = (node: Node): boolean => isLiteral(node, 'string') || node.type === 'TemplateLiteral';

const binary: Operator = ({ node }, text) => {
  const [left, right] = [nodeAt(node, 'left'), nodeAt(node, 'right')];
  if (isText(left) || isText(right)) return [];
  return (BINARY[node['operator'] as string] ?? []).map(sign =>
    expression(`${node['operator']} → ${sign}`, `(${text(left)}) ${sign} (${text(right)})`),
  );
};

const conditions = (condition: Node, values: readonly boolean[]): readonly Replacement[] =>
  isLiteral(condition, 'boolean')
    ? []
    : values.map(value => expression(`condition → ${value}`, String(value)));

/** Words of a formula that have an opposite. */
const FORMULA = /[<>]=?|(?<![\de])[-+]|[*/]|\bmin\b|\bmax\b|\b\d+(?:\.\d+)?(?:e-?\d+)?\b/g;
const IN_FORMULA: Readonly<Record<string, string>> = {
  '<': '<=',
  '>': '>=',
  '<=': '<',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  min: 'max',
  max: 'min',
};

/** A formula in the language of definitions, with one sign, word or number changed. */
const formula: Operator = ({ node }, text) => {
  const whole = text(node);
  const quasis = (nodeAt(node, 'quasi')['quasis'] as readonly Node[]).map(q => [q.start, text(q)] as const);
  return quasis.flatMap(([start, words]) =>
    [...words.matchAll(FORMULA)]
      .filter(({ index }) => !/\w$/.test(words.slice(0, index)))
      .map(({ 0: word, index }) => {
        const other = IN_FORMULA[word] ?? otherNumber(Number(word));
        const at = start + index - node.start;
        return expression(
          `formula: ${word} → ${other}`,
          whole.slice(0, at) + other + whole.slice(at + word.length),
        );
      }),
  );
};

const method: Operator = ({ node }, text) => {
  const callee = nodeAt(node, 'callee');
  // Within a?.b() nothing may be replaced but the whole.
  if (callee.type !== 'MemberExpression' || callee['computed'] || text(callee).includes('?.')) return [];
  const [object, property] = [nodeAt(callee, 'object'), nodeAt(callee, 'property')];
  const name = property['name'] as string;
  const rest = text(node).slice(property.end - node.start);
  if (DROPPED.has(name)) return [expression(`.${name}() dropped`, text(object))];
  const other = METHODS[name];
  return other ? [expression(`${name} → ${other}`, `${text(object)}.${other}${rest}`)] : [];
};

/** Neither the name of a property nor a directive. */
const literal: Operator = ({ node, parent, field }) =>
  (field === 'key' && !parent['computed']) || field === 'source' || parent.type === 'ExpressionStatement'
    ? []
    : literalOf(node['value']);
function literalOf(value: unknown): readonly Replacement[] {
  if (typeof value === 'number') return [expression(`${value} → ${otherNumber(value)}`, otherNumber(value))];
  if (typeof value === 'bigint') return [expression(`${value}n → ${value + 1n}n`, `${value + 1n}n`)];
  if (typeof value === 'boolean') return [expression(`${value} → ${!value}`, String(!value))];
  return typeof value === 'string' ? [expression('text', value === '' ? "'mutant'" : "''")] : [];
}

/** Without its call of super, a constructor ends in an error of the engine. */
const isSuper = (text: string): boolean => text.includes('super(');

const block: Operator = ({ node }, text) =>
  (node['body'] as readonly Node[]).length === 0 || isSuper(text(node))
    ? []
    : [{ operator: 'block emptied', kind: 'block', text: '' }];

/** The only statement of a block is left to the block. */
const statement: Operator = ({ node, parent }, text) =>
  isSuper(text(node)) ||
  (parent.type === 'BlockStatement' && (parent['body'] as readonly Node[]).length === 1)
    ? []
    : [{ operator: 'statement removed', kind: 'statement', text: '' }];

/** The operators by the type of node. */
export const operators: Readonly<Record<string, Operator>> = {
  BinaryExpression: binary,
  LogicalExpression: binary,
  AssignmentExpression: ({ node }, text) => {
    const other = ASSIGNED[node['operator'] as string];
    return other
      ? [
          expression(
            `${node['operator']} → ${other}`,
            `${text(nodeAt(node, 'left'))} ${other} ${text(nodeAt(node, 'right'))}`,
          ),
        ]
      : [];
  },
  UpdateExpression: ({ node }, text) => {
    const other = node['operator'] === '++' ? '--' : '++';
    const inner = text(nodeAt(node, 'argument'));
    return [expression(`${node['operator']} → ${other}`, node['prefix'] ? other + inner : inner + other)];
  },
  UnaryExpression: ({ node }, text) =>
    ['!', '-', '~'].includes(node['operator'] as string)
      ? [expression(`${node['operator']} removed`, `(${text(nodeAt(node, 'argument'))})`)]
      : [],
  ConditionalExpression: ({ node }, text) => [
    expression('condition → true', `(${text(nodeAt(node, 'consequent'))})`),
    expression('condition → false', `(${text(nodeAt(node, 'alternate'))})`),
  ],
  TaggedTemplateExpression: formula,
  TemplateLiteral: ({ parent }) =>
    parent.type === 'TaggedTemplateExpression' ? [] : [expression('text', "''")],
  CallExpression: method,
  Literal: literal,
  ArrayExpression: ({ node }) =>
    (node['elements'] as readonly unknown[]).length > 0 ? [expression('array emptied', '[]')] : [],
  ObjectExpression: ({ node }) =>
    (node['properties'] as readonly unknown[]).length > 0 ? [expression('object emptied', '{}')] : [],
  ArrowFunctionExpression: ({ node }) =>
    nodeAt(node, 'body').type === 'BlockStatement'
      ? []
      : [expression('arrow → undefined', '(() => undefined)')],
  BlockStatement: block,
  ExpressionStatement: statement,
  ThrowStatement: statement,
};

/** What may be put in the place of the condition of a statement. */
export function conditionOf({ type, test }: Node): readonly Replacement[] {
  if (type === 'IfStatement') return conditions(test as Node, [true, false]);
  return /^(For|While)Statement$/.test(type) && test ? conditions(test as Node, [false]) : [];
}
