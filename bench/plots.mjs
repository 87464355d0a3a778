// Time an element over the length of the array, drawn with nonlin's own plots; both axes in powers of ten.
import { scene, toSvg } from 'nonlin/plot';
import { bestOf, CURVES, forward } from './figures.mjs';

/** Straight lines between measured points. */
const between = points => x => {
  const i = points.findIndex(([at]) => at >= x);
  if (i < 0) return points.at(-1)[1];
  if (i === 0) return points[0][1];
  const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
};

function curve(results, peer, label) {
  const points = results
    .map(r => [Math.log10(r.shape[0]), bestOf(r, peer)?.ns])
    .filter(([, ns]) => ns !== undefined)
    .map(([x, ns]) => [x, Math.log10(ns)]);
  return points.length < 2 ? [] : [{ label, f: between(points) }];
}

/** SVG images by name. */
export function plots(results) {
  return Object.fromEntries(
    ['sigmoid', 'tanh', 'relu'].map(fn => {
      const curves = Object.entries(CURVES).flatMap(([peer, label]) =>
        curve(forward(results, fn), peer, label),
      );
      const title = `${fn}, float32: log10 of ns an element over log10 of the number of elements`;
      return [fn, toSvg(scene({ curves, x: [1, Math.log10(16e6)], y: [-1, 5], title }))];
    }),
  );
}
