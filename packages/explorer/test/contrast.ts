// How well one colour is seen on another (WCAG 2.2): 1 if they are equal, 21 for black and white.

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(value => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
