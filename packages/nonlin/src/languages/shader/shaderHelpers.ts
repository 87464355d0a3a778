// What no recipe gives a shader: extrema that NaN passes through, operations on bits, and the long way to reduce the argument
// of a sine. One text for all shading languages, which spell a few things differently.
import type { BitOp } from '../../formula/index.ts';

export type HelperName =
  | Exclude<BitOp, 'round'>
  | 'min'
  | 'max'
  | 'onehot'
  | 'infinity'
  | 'isNan'
  | 'add'
  | 'total'
  | 'mulHigh'
  | 'twoOverPi';

/** The text of a function or constant, and the helpers that it calls. */
export interface Helper {
  readonly text: string;
  readonly calls?: readonly HelperName[];
}

export type ShaderType = 'float' | 'bool' | 'uint' | 'pair';
export type Param = readonly [type: ShaderType, id: string];

/** What languages spell differently. */
export interface Spelling {
  /** The bits of a float as an unsigned integer, and back. */
  bits(x: string): string;
  ofBits(u: string): string;
  toFloat(x: string): string;
  toInt(x: string): string;
  toUint(x: string): string;
  select(c: string, a: string, b: string): string;
  declare(type: ShaderType, id: string, value: string): string;
  define(type: ShaderType, id: string, params: readonly Param[], lines: readonly string[]): string;
  table(id: string, values: readonly string[]): string;
  /** Two floats as one value, whose parts are x and y. */
  pair(x: string, y: string): string;
  /** The lines of a function that gives ∞. */
  readonly infinity: readonly string[];
}

/** The name of a helper or recipe in the text: no built-in and no word of a user is called so. */
export const helper = (id: string): string => `nonlin_${id}`;

const MAGNITUDE = '0x7fffffffu';
const INFINITY = '0x7f800000u';
/** √½ as bits of a float32, and 1 less that: significands are taken between √½ and √2, as in numerics/bits.ts. */
const ROOT_HALF = '0x3f3504f3u';
const ONE_LESS_ROOT_HALF = '0x004afb0du';

/** 2/π in words of 32 bits, after one of zeros: enough for the largest float32. */
const TWO_OVER_PI = [
  '0x00000000u',
  '0xa2f9836eu',
  '0x4e441529u',
  '0xfc2757d1u',
  '0xf534ddc0u',
  '0xdb629599u',
  '0x3c439041u',
  '0xfe5163abu',
];

export function shaderHelpers(spell: Spelling): Readonly<Record<HelperName, Helper>> {
  const { bits, ofBits, toFloat, toInt, toUint, select, declare } = spell;
  const floats = (params: readonly string[]): readonly Param[] => params.map(p => ['float', p]);
  const float = (id: string, params: readonly string[], ...lines: readonly string[]): string =>
    spell.define('float', helper(id), floats(params), lines);
  const isNan = (x: string): string => `${helper('isNan')}(${x})`;
  const shifted = `(${bits('x')} + ${ONE_LESS_ROOT_HALF})`;

  return {
    isNan: {
      text: spell.define('bool', helper('isNan'), floats(['x']), [
        `return (${bits('x')} & ${MAGNITUDE}) > ${INFINITY};`,
      ]),
    },
    infinity: { text: float('infinity', [], ...spell.infinity) },
    // The built-in ones may drop NaN.
    min: {
      calls: ['isNan'],
      text: float('min', ['a', 'b'], `return ${select(`a > b || ${isNan('b')}`, 'b', 'a')};`),
    },
    max: {
      calls: ['isNan'],
      text: float('max', ['a', 'b'], `return ${select(`a <= b || ${isNan('b')}`, 'b', 'a')};`),
    },
    onehot: {
      calls: ['isNan'],
      text: float('onehot', ['i', 'k'], `return ${select(isNan('k'), 'k', select('i == k', '1.0', '0.0'))};`),
    },
    // As CompensatedSum in numerics/sums.ts: the sum, and what rounding cut off.
    add: {
      text: spell.define(
        'pair',
        helper('add'),
        [
          ['pair', 'sum'],
          ['float', 'term'],
        ],
        [
          declare('float', 'next', 'sum.x + term'),
          declare('float', 'added', 'next - sum.x'),
          `return ${spell.pair('next', 'sum.y + ((sum.x - (next - added)) + (term - added))')};`,
        ],
      ),
    },
    total: {
      text: spell.define(
        'float',
        helper('total'),
        [['pair', 'sum']],
        [`return ${select(`(${bits('sum.x')} & ${MAGNITUDE}) < ${INFINITY}`, 'sum.x + sum.y', 'sum.x')};`],
      ),
    },
    pow2: { text: float('pow2', ['n'], `return ${ofBits(`${toUint(`${toInt('n')} + 127`)} << 23u`)};`) },
    scale: { calls: ['pow2'], text: float('scale', ['x', 'n'], `return x * ${helper('pow2')}(n);`) },
    exponent: {
      text: float('exponent', ['x'], `return ${toFloat(`${toInt(`${shifted} >> 23u`)} - 127`)};`),
    },
    significand: {
      text: float('significand', ['x'], `return ${ofBits(`(${shifted} & 0x007fffffu) + ${ROOT_HALF}`)};`),
    },
    head: { text: float('head', ['x'], `return ${ofBits(`${bits('x')} & 0xfffff000u`)};`) },
    copysign: {
      text: float(
        'copysign',
        ['x', 's'],
        `return ${ofBits(`(${bits('x')} & ${MAGNITUDE}) | (${bits('s')} & 0x80000000u)`)};`,
      ),
    },
    // The upper half of a product, from quarters that fit.
    mulHigh: {
      text: spell.define(
        'uint',
        helper('mulHigh'),
        [
          ['uint', 'a'],
          ['uint', 'b'],
        ],
        [
          declare('uint', 'low', '(a & 0xffffu) * (b & 0xffffu)'),
          declare('uint', 'middle', '(a >> 16u) * (b & 0xffffu) + (low >> 16u)'),
          declare('uint', 'other', '(a & 0xffffu) * (b >> 16u) + (middle & 0xffffu)'),
          'return (a >> 16u) * (b >> 16u) + (middle >> 16u) + (other >> 16u);',
        ],
      ),
    },
    twoOverPi: { text: spell.table(helper('twoOverPi'), TWO_OVER_PI) },
    turn: { calls: ['mulHigh', 'twoOverPi'], text: float('turn', ['x', 'k'], ...turn(spell)) },
  };
}

/**
 * x = q π/2 + r for 2048 ≤ |x| < ∞, as in numerics/bits.ts, from the 96 bits of 2/π that count: those before give whole turns
 * (M. H. Payne, R. N. Hanek, SIGNUM Newsletter 18, 1983). 0 for smaller x, NaN for infinite ones.
 */
function turn({ bits, ofBits, toFloat, select, declare }: Spelling): readonly string[] {
  const [high, table] = [helper('mulHigh'), helper('twoOverPi')];
  const word = (i: number): string =>
    `(${table}[first + ${i}u] << shift) | ((${table}[first + ${i + 1}u] >> 1u) >> (31u - shift))`;
  return [
    'if (abs(x) < 2048.0) { return 0.0; }',
    declare('uint', 'size', `${bits('x')} & ${MAGNITUDE}`),
    `if (size >= ${INFINITY}) { return x - x; }`,
    declare('uint', 'm', '(size & 0x7fffffu) | 0x800000u'),
    declare('uint', 'place', '(size >> 23u) - 120u'),
    declare('uint', 'first', 'place >> 5u'),
    declare('uint', 'shift', 'place & 31u'),
    declare('uint', 'w0', word(0)),
    declare('uint', 'w1', word(1)),
    declare('uint', 'w2', word(2)),
    // The product with m, in units of 2^-94 quarter turns, without whole turns.
    declare('uint', 'carry', `${high}(m, w2)`),
    declare('uint', 'p1', 'm * w1 + carry'),
    declare('uint', 'p0', `m * w0 + ${high}(m, w1) + ${select('p1 < carry', '1u', '0u')}`),
    declare('uint', 'q', '(p0 + 0x20000000u) >> 30u'),
    // What is left of a quarter turn, between −½ and ½: sign and 64 bits.
    declare('uint', 'f', '(p0 << 2u) | (p1 >> 30u)'),
    declare('uint', 'g', '(p1 << 2u) | ((m * w2) >> 30u)'),
    declare('bool', 'isBelow', 'f >= 0x80000000u'),
    declare('uint', 'lower', select('isBelow', '~g + 1u', 'g')),
    declare('uint', 'upper', select('isBelow', `~f + ${select('g == 0u', '1u', '0u')}`, 'f')),
    // Leading zeros, from an exponent; the second bit is taken away so that rounding cannot carry.
    declare('uint', 'zeros', `158u - (${bits(toFloat('upper & ~(upper >> 1u)'))} >> 23u)`),
    declare('uint', 'part', '(upper << zeros) | ((lower >> 1u) >> (31u - zeros))'),
    // Times π/2: 0xc90fdaa2 is π/4 in 32 bits.
    declare('uint', 'r', `${high}(part, 0xc90fdaa2u)`),
    declare('float', 'unit', ofBits('(96u - zeros) << 23u')),
    declare('float', 'signed', select('(x < 0.0) != isBelow', '-unit', 'unit')),
    `if (k == 0.0) { return ${select('x < 0.0', `-${toFloat('q')}`, toFloat('q'))}; }`,
    `return signed * ${toFloat(select('k == 1.0', 'r & 0xffffff00u', 'r & 0xffu'))};`,
  ];
}
