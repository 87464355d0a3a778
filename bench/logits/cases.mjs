// What is measured of nonlin/logits and its peers: one token out of a vocabulary, and the five best.
const sizes = [151_936, 262_144];
const options = {
  'temperature 0.7, topK 50, topP 0.95': { temperature: 0.7, topK: 50, topP: 0.95 },
  'topP 0.95': { topP: 0.95 },
};

export const cases = [
  ...Object.entries(options).flatMap(([name, o]) =>
    sizes.map(size => ({ kind: 'sample', name, size, options: o })),
  ),
  ...sizes.map(size => ({ kind: 'topK', name: 'topK(x, 5)', size, k: 5 })),
];

/** Logits as language models have them: normal numbers, and a few that stand out. The same in every process. */
export function logitsOf({ size }) {
  let state = 12345;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const x = Float32Array.from({ length: size }, () => 2.5 * normal());
  for (let i = 0; i < 40; i++) x[Math.floor(uniform() * size)] = 12 + 1.5 * normal();
  return x;
}

/** Draws from probabilities in descending order, up to a mass: what callers of peers without topP add themselves. */
export function draw(probabilities, topP) {
  let total = 0;
  let count = 0;
  while (count < probabilities.length && total < topP) total += probabilities[count++];
  let rest = Math.random() * total;
  for (let i = 0; i < count; i++) {
    rest -= probabilities[i];
    if (rest < 0) return i;
  }
  return count - 1;
}
