// Compares the losses with PyTorch's, forward and backward, with every combination of options: a section of docs/conformance.md.
import * as losses from '../../packages/nonlin/src/losses.ts';
import { casesFrom, difference, numbers, type Tensor, tensor } from './peers.ts';
import { rounded } from './rounded.ts';

interface LossCase {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly x: Tensor;
  readonly targets: Tensor;
  readonly y: Tensor;
  readonly dx: Tensor;
}

interface LossFinding {
  readonly name: string;
  cases: number;
  numbers: number;
  forward: number;
  backward: number;
  at: string;
}

/** What PyTorch calls the losses. */
const names = {
  cross_entropy: 'crossEntropy',
  nll_loss: 'nll',
  binary_cross_entropy: 'binaryCrossEntropy',
  binary_cross_entropy_with_logits: 'bceWithLogits',
  kl_div: 'klDiv',
  soft_margin_loss: 'softMarginLoss',
  sigmoid_focal_loss: 'sigmoidFocalLoss',
} as const satisfies Readonly<Record<string, keyof typeof losses>>;

/** A case's name may say more after a comma. */
const nameOf = ({ name }: LossCase): (typeof names)[keyof typeof names] =>
  names[name.split(',')[0] as keyof typeof names];

type Loss = ((
  x: unknown,
  targets: unknown,
  options: object,
) => number | { readonly data: ArrayLike<number> }) & {
  readonly gradient: (x: unknown, targets: unknown, options: object) => { readonly data: ArrayLike<number> };
};

const isTensor = (value: unknown): value is Tensor =>
  typeof value === 'object' && value !== null && 'data' in value;

function compare(cases: readonly LossCase[]): readonly LossFinding[] {
  const findings = new Map<string, LossFinding>();
  for (const c of cases) {
    const fresh: LossFinding = { name: c.name, cases: 0, numbers: 0, forward: 0, backward: 0, at: '' };
    const finding = findings.get(c.name) ?? fresh;
    findings.set(c.name, finding);
    const loss = losses[nameOf(c)] as unknown as Loss;
    const options = Object.fromEntries(
      Object.entries(c.options).map(([id, v]) => [id, isTensor(v) ? tensor(v) : v]),
    );
    const [x, targets] = [tensor(c.x), tensor(c.targets)];
    const value = loss(x, targets, options);
    const ours = typeof value === 'number' ? [value] : value.data;
    const forward = difference(ours, numbers(c.y), false).ulp;
    const backward = difference(loss.gradient(x, targets, options).data, numbers(c.dx), false).ulp;
    if (Math.max(forward, backward) > Math.max(finding.forward, finding.backward))
      finding.at = `shape ${c.x.shape.join('×')}, ${Object.keys(c.options).join(', ')}: ${String(c.options['reduction'])}`;
    finding.cases++;
    finding.numbers += c.y.data.length + c.dx.data.length;
    finding.forward = Math.max(finding.forward, forward);
    finding.backward = Math.max(finding.backward, backward);
  }
  return [...findings.values()];
}

/** The section. */
export function lossesSection(): string {
  const { cases, version } = casesFrom<LossCase>('losses_cases.py', 'torch');
  const rows = compare(cases).map(
    f =>
      `| ${f.name} | ${names[f.name.split(',')[0] as keyof typeof names]} | ${f.cases} | ${f.numbers} | ${rounded(f.forward)} | ${rounded(f.backward)} | ${f.at} |`,
  );
  return `### Losses: PyTorch ${version}

Random inputs of several shapes and scales, with and without weights, label smoothing, an ignored index and the other options, each
with the reductions mean, sum and none. sigmoid_focal_loss is torchvision’s definition in PyTorch’s operations. sparsemaxLoss and
entmax15Loss have no peer there; the tests compare them with many digits.

| peer’s name | here | cases | numbers | forward | backward | worst in |
|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}
