// What reading the row once takes: its largest element, by a loop.
export function prepare({ kind, k }, x) {
  if (kind !== 'topK' || k === undefined) return undefined;
  return () => {
    let best = 0;
    for (let i = 1; i < x.length; i++) if (x[i] > x[best]) best = i;
    return [best];
  };
}
