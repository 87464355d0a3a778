// How float32 results of a function are computed, and why: from a table of cubics, or in float64 lanes.
import type { Definition, Text } from '../../functions/definition.ts';
import { fitFor } from '../../kernels/callable.ts';
import type { Fit } from '../../kernels/fitted/fit.ts';
import { GOOD, isRefusal, type Refusal } from '../../kernels/fitted/rule.ts';

/** How float32 results are computed with parameters at their defaults. */
export interface Computation {
  readonly by: 'table' | 'lanes';
  /** Of a table: its largest error at the points where it was checked, in ulp, with the float64 form as the truth. */
  readonly ulp?: number;
  /** Of a table: at how many numbers it was checked. */
  readonly points?: number;
  /** The same in words, or why no table serves. */
  readonly text: Text;
}

export function computationOf(f: Definition, output: 'value' | 'derivative'): Computation {
  if (f.kind !== 'scalar') return lanes({ en: 'a table has one argument', zh: '表只有一个自变量' });
  const found = fitFor(f, output);
  return isRefusal(found) ? lanes(because(found)) : table(found);
}

function table({ ulp, points }: Fit): Computation {
  const text = {
    en: `table of cubics, within ${ulp.toFixed(2)} ulp of the float64 form at the ${points} points checked`,
    zh: `三次多项式表；在 ${points} 个检查点处与 float64 形式相差不超过 ${ulp.toFixed(2)} ulp`,
  };
  return { by: 'table', ulp, points, text };
}

const lanes = ({ en, zh }: Text): Computation => ({
  by: 'lanes',
  text: { en: `float64 lanes, because ${en}`, zh: `float64 通道，因为${zh}` },
});

const short = (v: number): string => String(Number(v.toPrecision(4)));

function because(refusal: Refusal): Text {
  switch (refusal.reason) {
    case 'cheap':
      return { en: 'the formula costs no more than a table', zh: '公式的开销不高于查表' };
    case 'oscillates':
      return { en: 'no table follows sin and cos', zh: '表无法跟随 sin 和 cos 的振荡' };
    case 'zeros':
      return {
        en: 'a table keeps one zero at most, at 0 only where the function rises through it, and products take slopes above 0',
        zh: '表至多能保留一个零点；若零点在 0 处，函数须在该处上升穿过；与梯度相乘时斜率须大于 0',
      };
    case 'misfit': {
      const [size, x] = [short(refusal.ulp), short(refusal.x)];
      if (refusal.ulp === Infinity)
        return {
          en: `cells of 1/${refusal.perUnit} give another result near x = ${x}`,
          zh: `宽 1/${refusal.perUnit} 的单元在 x = ${x} 附近给出不同的结果`,
        };
      return {
        en: `cells of 1/${refusal.perUnit} are off by ${size} ulp near x = ${x}, and ${GOOD} is the most`,
        zh: `宽 1/${refusal.perUnit} 的单元在 x = ${x} 附近误差达 ${size} ulp，而上限为 ${GOOD}`,
      };
    }
    case 'order':
      return {
        en: `near x = ${short(refusal.x)} a table would put neighbours in the wrong order`,
        zh: `在 x = ${short(refusal.x)} 附近查表会颠倒相邻结果的次序`,
      };
    case 'detail':
      return {
        en: `near x = ${short(refusal.x)} the formula may have more detail than the points checked would show`,
        zh: `在 x = ${short(refusal.x)} 附近，公式可能有检查点看不出的细节`,
      };
  }
}
