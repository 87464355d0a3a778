// Plots: a function becomes a curve, curves become a scene, a scene becomes an image or lines of text. Imports nothing.
export { type Layout, layout, type Scale, type Size } from './layout.ts';
export { type ReliabilityBin, type ReliabilityOptions, reliabilityScene } from './reliability.ts';
export {
  type Curve,
  type Point,
  type Sampled,
  type SampleOptions,
  sampleCurve,
  sampleWithin,
} from './sample.ts';
export {
  type Axis,
  type CurveFacts,
  type CurveOptions,
  plainScene,
  type Scene,
  type SceneOptions,
  tickText,
} from './scene.ts';
export { type SvgOptions, toSvg } from './svg.ts';
export { type Bar, type TerminalOptions, toTerminal, toTerminalBars } from './terminal.ts';
