import type { Shape } from '../arrays/index.ts';

/** An element as one would write it: targets[1][0] is element 3 of shape [2, 3]; a single number has just its name. */
export function placeIn(name: string, shape: Shape, index: number): string {
  let rest = index;
  const places = shape.toReversed().map(length => {
    const place = rest % length;
    rest = Math.floor(rest / length);
    return `[${place}]`;
  });
  return name + places.reverse().join('');
}
