// The losses by their textbook formulas in decimal arithmetic. Shares no code with src/losses.
import { Decimal } from 'decimal.js';
import { exactly } from '../support/decimal.ts';

export const D = Decimal.clone({ precision: 60, minE: -9e15, maxE: 9e15 });
export type D = Decimal;

/** A float64 as it is, not as it is printed. */
export const exact = (x: number): D => new D(exactly(x));

/** Computes with so many digits: 1 − e⁻⁷⁰⁰ is 1 to sixty. */
export function withDigits<T>(precision: number, compute: () => T): T {
  const { precision: before } = D;
  D.set({ precision });
  try {
    return compute();
  } finally {
    D.set({ precision: before });
  }
}

export type Shares = readonly number[];

const total = (terms: readonly D[]): D => terms.reduce((a, b) => a.plus(b), new D(0));

/** −Σ wᵢ qᵢ ln(eˣⁱ / Σ eˣ) of one row. */
export function crossEntropyRow(logits: readonly D[], shares: readonly D[], weight?: readonly number[]): D {
  const powers = logits.map(x => x.exp());
  const sum = total(powers);
  const terms = powers.map((power, i) => {
    const share = shares[i]!.times(exact(weight?.[i] ?? 1));
    return share.isZero() ? share : share.times(power.div(sum).ln()).neg();
  });
  return total(terms);
}

/** Probabilities mixed with the uniform distribution. */
export const smoothed = (shares: Shares, smoothing: number): D[] =>
  shares.map(q =>
    exact(q)
      .times(new D(1).minus(exact(smoothing)))
      .plus(exact(smoothing).div(shares.length)),
  );

export const oneHot = (index: number, classes: number): Shares =>
  Array.from({ length: classes }, (_, i) => (i === index ? 1 : 0));

/** −(t ln p + (1 − t) ln(1 − p)). */
export const binaryCrossEntropy = (p: D, t: number): D =>
  p
    .ln()
    .times(exact(t))
    .plus(
      new D(1)
        .minus(p)
        .ln()
        .times(new D(1).minus(exact(t))),
    )
    .neg();

/** −(c t ln σ(x) + (1 − t) ln(1 − σ(x))), with σ(x) = 1 / (1 + e⁻ˣ) and 1 − σ(x) = 1 / (1 + eˣ). */
export const bceWithLogits = (x: D, t: number, positive = 1): D => {
  const one = new D(1);
  const yes = one.div(one.plus(x.neg().exp())).ln();
  const no = one.div(one.plus(x.exp())).ln();
  return yes
    .times(exact(t))
    .times(exact(positive))
    .plus(no.times(one.minus(exact(t))))
    .neg();
};

/** ∂f/∂xᵢ for each i by a central difference; 60 digits leave about 35 of them right. */
export function differences(f: (x: readonly D[]) => D, x: readonly number[]): number[] {
  const h = new D('1e-18');
  const at = x.map(v => exact(v));
  return x.map((_, i) => {
    const up = f(at.with(i, at[i]!.plus(h)));
    const down = f(at.with(i, at[i]!.minus(h)));
    return up.minus(down).div(h.times(2)).toNumber();
  });
}

export const sumOf = total;
