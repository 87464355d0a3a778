// nonlin/plot: curves of functions as data, as SVG and in a terminal.
export * from './plot/index.ts';
