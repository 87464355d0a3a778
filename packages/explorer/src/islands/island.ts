// The parts of a page that move. Each is prerendered with the page and woken in the browser; its data travels as JSON.
import type { ComponentType } from 'preact';

/** A part that moves, and the data that it needs. */
// biome-ignore lint/suspicious/noExplicitAny: each part has data of its own, checked where the page is written.
export type Island = ComponentType<any>;

/** Where each part is written. A part is loaded by the pages that have it. */
export const islands = {
  curves: async (): Promise<Island> => (await import('./curves.tsx')).Curves,
  bars: async (): Promise<Island> => (await import('./bars.tsx')).Bars,
  pair: async (): Promise<Island> => (await import('./pair.tsx')).Pair,
  hero: async (): Promise<Island> => (await import('./hero.tsx')).Hero,
  chooser: async (): Promise<Island> => (await import('./chooser.tsx')).Chooser,
  docsearch: async (): Promise<Island> => (await import('./docsearch.tsx')).DocSearch,
  lines: async (): Promise<Island> => (await import('./lines.tsx')).Lines,
  gallery: async (): Promise<Island> => (await import('./gallery.tsx')).Gallery,
  article: async (): Promise<Island> => (await import('./article.tsx')).Article,
  compare: async (): Promise<Island> => (await import('../labs/compare/compare.tsx')).Compare,
  twins: async (): Promise<Island> => (await import('../panels/twins.tsx')).Twins,
  gap: async (): Promise<Island> => (await import('../panels/gap.tsx')).Gap,
  double: async (): Promise<Island> => (await import('../panels/double.tsx')).Double,
  labels: async (): Promise<Island> => (await import('../panels/labels.tsx')).Labels,
  axes: async (): Promise<Island> => (await import('../panels/axes.tsx')).Axes,
  vector: async (): Promise<Island> => (await import('../panels/vector.tsx')).Vector,
  zigzag: async (): Promise<Island> => (await import('../panels/zigzag.tsx')).Zigzag,
  kink: async (): Promise<Island> => (await import('../panels/kink.tsx')).Kink,
  exponential: async (): Promise<Island> => (await import('../panels/exponential.tsx')).Exponential,
  attention: async (): Promise<Island> => (await import('../panels/attention.tsx')).Attention,
  neighbours: async (): Promise<Island> => (await import('../panels/neighbours.tsx')).Neighbours,
  sampling: async (): Promise<Island> => (await import('../panels/sampling.tsx')).Sampling,
  exercises: async (): Promise<Island> => (await import('../exercises/exercises.tsx')).Exercises,
  calibration: async (): Promise<Island> => (await import('../panels/calibration.tsx')).Calibration,
  parts: async (): Promise<Island> => (await import('./parts.tsx')).Parts,
  precision: async (): Promise<Island> => (await import('../labs/precision/precision.tsx')).Precision,
  yours: async (): Promise<Island> => (await import('../labs/yours/yours.tsx')).Yours,
  signal: async (): Promise<Island> => (await import('../labs/signal/signal.tsx')).Signal,
  training: async (): Promise<Island> => (await import('../labs/training/training.tsx')).Training,
} as const;

export type IslandName = keyof typeof islands;
