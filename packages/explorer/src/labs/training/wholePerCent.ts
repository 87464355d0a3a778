// Shares as texts.

/** A share in whole per cent; a share that is not 0 or 1 is shown as neither. */
export function wholePerCent(share: number): string {
  if (Number.isNaN(share)) return '–';
  if (share === 0 || share === 1) return `${100 * share} %`;
  const rounded = Math.round(100 * share);
  return rounded === 0 ? '< 1 %' : rounded === 100 ? '> 99 %' : `${rounded} %`;
}
