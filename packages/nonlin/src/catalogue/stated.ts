// What definitions state of frameworks, for entry points: with arguments that are checked.
import { oneOf } from '../arrays/index.ts';
import { type Framework, type Preset, presetsOf as statedBy } from '../functions/definition.ts';
import { definitionOf, type FunctionLike, frameworks } from './index.ts';

/**
 * The names and defaults of a function in a framework.
 *
 * Errors: a TypeError for what is no function, or for an unknown framework.
 *
 * @example
 * presetsOf(definitionOf(leakyRelu), 'keras')[0]; // { name: leaky_relu, params: { negativeSlope: 0.2 } }
 */
export const presetsOf = (f: FunctionLike, framework: Framework): readonly Preset[] =>
  statedBy(definitionOf(f), oneOf(framework, frameworks, 'framework'));
