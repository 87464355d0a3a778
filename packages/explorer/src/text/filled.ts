// Sentences with places for numbers, so that words can travel to the browser as data.

/** The sentence with what stands in braces replaced: `filled('{n} points', { n: '10' })`. */
export const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, id: string) => String(values[id]));
