// nonlin/plot: curves of functions as data, as SVG and in a terminal.

import { objectOf } from './catalogue/arguments.ts';
import type { FunctionLike } from './catalogue/index.ts';
import { pointwise, scalarDefinitionOf } from './catalogue/pointwise.ts';
import * as plain from './plot/index.ts';

export * from './plot/index.ts';

/** What a curve may be of: a function of x, or what every entry point takes. */
export type Plottable = ((x: number) => number) | FunctionLike;

/** A curve: a function, or a function with the label that it has in the plot, which is its name if left out. */
export type CurveOptions = Plottable | { readonly label: string; readonly f: Plottable };

export interface SceneOptions extends Omit<plain.SceneOptions, 'curves'> {
  readonly curves: readonly CurveOptions[];
}

/**
 * Lays out a plot of functions of one number: `scene({ curves: [gelu, { label: 'x³', f: x => x ** 3 }], x: [-4, 4] })`. A curve is
 * a function of x, or what every entry point takes: a function of nonlin, one that `define` made, a definition, or an entry of
 * the catalogue. `plainScene` is the same for labelled functions of x alone, without what turns definitions into numbers.
 *
 * Errors: a RangeError for a range that is not; a TypeError for a curve that is no function of one number.
 *
 * @example
 * toSvg(scene({ curves: [tanh], x: [-2, 2] })).startsWith('<svg'); // true
 */
export function scene(options: SceneOptions): plain.Scene {
  const { curves, ...others } = objectOf(options, 'options');
  return plain.plainScene({
    ...others,
    curves: Array.isArray(curves) ? curves.map(labelled) : (curves as never),
  });
}

/** The curve with its label, as a function of x. */
function labelled(curve: CurveOptions, i: number): plain.CurveOptions {
  const where = `curves[${i}]`;
  if (typeof curve !== 'object' || curve === null || !('f' in curve)) return asCurve(curve, where);
  return { ...asCurve(curve.f, `${where}.f`), label: curve.label };
}

function asCurve(f: Plottable, where: string): plain.CurveOptions {
  if (typeof f === 'function' && !('kind' in f)) return { label: f.name, f };
  const definition = scalarDefinitionOf(f, where);
  const run = pointwise(definition);
  return { label: definition.name, f: x => run(x) };
}
