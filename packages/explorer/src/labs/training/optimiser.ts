// Ways down a gradient. Each remembers what it has to between the steps, and changes the parameters in place.
import type { OptimiserName } from './settings.ts';

/** A step at this learning rate. */
export type Step = (
  parameters: readonly Float64Array[],
  gradients: readonly Float64Array[],
  rate: number,
) => void;

/** Against the gradient. */
export const gradientStep: Step = (parameters, gradients, rate) => {
  parameters.forEach((p, k) => {
    for (let i = 0; i < p.length; i++) p[i]! -= rate * gradients[k]![i]!;
  });
};

const MOMENTUM = 0.9;

/** The heavy ball of B. T. Polyak (1964), as PyTorch has it: the velocity is 0.9 of the last one, and the gradient. */
function momentum(): Step {
  let velocity: readonly Float64Array[] | undefined;
  return (parameters, gradients, rate) => {
    velocity ??= zerosLike(parameters);
    velocity.forEach((v, k) => {
      for (let i = 0; i < v.length; i++) v[i] = MOMENTUM * v[i]! + gradients[k]![i]!;
    });
    gradientStep(parameters, velocity, rate);
  };
}

/** The constants of the paper. */
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** D. P. Kingma and J. Ba (2015), algorithm 1. */
function adam(): Step {
  let moments: readonly (readonly Float64Array[])[] | undefined;
  // β₁ and β₂ to the power of the step, by products: powers differ between engines.
  let [power1, power2] = [1, 1];
  return (parameters, gradients, rate) => {
    moments ??= [zerosLike(parameters), zerosLike(parameters)];
    power1 *= BETA1;
    power2 *= BETA2;
    const [first, second] = moments;
    parameters.forEach((p, k) => {
      const [m, v, g] = [first![k]!, second![k]!, gradients[k]!];
      for (let i = 0; i < p.length; i++) {
        m[i] = BETA1 * m[i]! + (1 - BETA1) * g[i]!;
        v[i] = BETA2 * v[i]! + (1 - BETA2) * g[i]! * g[i]!;
        p[i]! -= (rate * (m[i]! / (1 - power1))) / (Math.sqrt(v[i]! / (1 - power2)) + EPSILON);
      }
    });
  };
}

const zerosLike = (arrays: readonly Float64Array[]): readonly Float64Array[] =>
  arrays.map(a => new Float64Array(a.length));

export const optimisers = {
  sgd: () => gradientStep,
  momentum,
  adam,
} as const satisfies Readonly<Record<OptimiserName, () => Step>>;
