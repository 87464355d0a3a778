// Disagreements with suites that are theirs or a matter of choice. An explanation serves only where ours is shown to be right.
import { errorsAt, type Judgement } from './judge.ts';

/** Why results of some functions differ. */
export interface Explanation {
  readonly suite: string;
  /** The suite’s names of the functions. */
  readonly theirs: readonly string[];
  readonly why: string;
  /** How many ulp ours may be off the true value wherever the two differ. */
  readonly within?: number;
  /** What the two may be apart, whatever that is in ulp. */
  readonly apart?: number;
  /** What the library says instead of a result. */
  readonly refusal?: RegExp;
}

const OWN_BITS =
  'the package’s test asks for the very bits that its own recipe gives. Where they differ here, the result is within';

export const EXPLAINED: readonly Explanation[] = [
  {
    suite: 'webnn',
    theirs: ['reduceLogSumExp'],
    refusal: /^axis: expected at least one axis/,
    why: 'an empty list of axes reduces nothing in WebNN and NumPy, and everything in sums of PyTorch; here it is an error.',
  },
  {
    suite: 'stdlib',
    theirs: ['asinhf', 'cosf', 'sinf', 'erf'],
    within: 1,
    why: `${OWN_BITS} 1 ulp of the true value.`,
  },
  {
    suite: 'stdlib',
    theirs: ['atan'],
    within: 2,
    why: 'the test allows 1 ulp, the definition of arctan states 2 in float64.',
  },
  {
    suite: 'stdlib',
    theirs: ['expit'],
    within: 2,
    why: 'the test allows 1.5 ε, the definition of sigmoid states 2 ulp in float64. Below −709.8 Python’s 1 / (1 + e^(−x)) overflows and gives 0, where the true value is a subnormal number.',
  },
  {
    suite: 'stdlib',
    theirs: ['sinc', 'sincf'],
    within: 3,
    apart: 2 ** -52,
    why: 'theirs is sin(π x) / (π x) with an exact π, 0 at integers. Here ω is a parameter, π the nearest float64 as in PyTorch and JAX, and ω x is rounded: results differ by at most 2^-52, which is much where the function is next to 0. In float32, Julia’s own is off by more than an ulp.',
  },
];

/** The explanation of a case that does not agree; none, if ours is farther off than it says. */
export const explanationOf = (suite: string, judgement: Judgement): Explanation | undefined =>
  EXPLAINED.find(e => e.suite === suite && e.theirs.includes(judgement.case.theirs) && covers(e, judgement));

function covers({ within = -1, apart = -1, refusal }: Explanation, judgement: Judgement): boolean {
  if (judgement.refusal !== undefined) return refusal?.test(judgement.refusal) === true;
  const { results, expected, failing } = judgement;
  return failing.every(
    i =>
      Math.abs(results[i]! - expected[i]!) <= apart ||
      (errorsAt(judgement, i)?.ours ?? Number.POSITIVE_INFINITY) <= within,
  );
}
