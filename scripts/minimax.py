"""Prints the polynomial tables of packages/nonlin/src/numerics/: minimax fits by the exchange method.

    python3 scripts/minimax.py              every table
    python3 scripts/minimax.py EXP LOG      some of them

Each table minimises the largest weighted error |w(x) (f(x) - p(x))| over an interval, where w turns the error of the
polynomial into a relative error of the function that it serves. Coefficients are rounded to float64 (SINGLE_…: float32) one
at a time, from the constant on; the rest is fitted again after each rounding, so that higher coefficients take up what
rounding left.

Method: E. Ya. Remez (1934), second algorithm, started at the Chebyshev points, in 60-digit arithmetic (mpmath).
"""
import struct
import sys

import mpmath as mp

mp.mp.dps = 60


def solve(f, w, powers, points):
    """The polynomial of the given powers whose weighted error is +E, -E, +E, ... at the points."""
    n = len(powers) + 1
    a, b = mp.matrix(n, n), mp.matrix(n, 1)
    for i, x in enumerate(points):
        for j, power in enumerate(powers):
            a[i, j] = w(x) * x**power
        a[i, n - 1] = (-1) ** i
        b[i] = w(x) * f(x)
    solution = mp.lu_solve(a, b)
    return [solution[j] for j in range(n - 1)], abs(solution[n - 1])


def alternation(errors, count):
    """Indices of `count` extrema of alternating sign, the smallest at the ends dropped first."""
    extrema = [0]
    for k in range(1, len(errors)):
        if (errors[k] > 0) == (errors[extrema[-1]] > 0):
            if abs(errors[k]) > abs(errors[extrema[-1]]):
                extrema[-1] = k
        else:
            extrema.append(k)
    while len(extrema) > count:
        extrema.pop(0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1)
    return extrema


def remez(f, w, interval, powers, grid_size=800, rounds=30):
    """Coefficients of the best approximation to f with these powers, and its largest weighted error."""
    lo, hi = map(mp.mpf, interval)
    middle, half = (lo + hi) / 2, (hi - lo) / 2
    grid = [middle - half * mp.cos(mp.pi * k / grid_size) for k in range(grid_size + 1)]
    values, weights = {x: f(x) for x in grid}, {x: w(x) for x in grid}
    count = len(powers) + 1
    # Off the middle and the ends, where weights may vanish.
    points = [grid[round(grid_size * (k + 0.4) / count)] for k in range(count)]
    for _ in range(rounds):
        c, level = solve(values.get, weights.get, powers, points)
        errors = [weights[x] * (values[x] - sum(a * x**p for a, p in zip(c, powers))) for x in grid]
        worst = max(map(abs, errors))
        if worst < level * mp.mpf('1.001'):
            break
        extrema = alternation(errors, count)
        if len(extrema) < count:
            break
        points = [grid[k] for k in extrema]
    return c, worst


def single(c):
    """The float32 nearest to c."""
    return struct.unpack('f', struct.pack('f', c))[0]


def rounded(f, w, interval, degree, fixed=(), to=float):
    """A table of degree + 1 coefficients, rounded by `to`; the first ones may be given."""
    table = [to(c) for c in fixed]
    while len(table) <= degree:
        known = list(table)
        rest = lambda x: f(x) - sum(c * x**k for k, c in enumerate(known))
        c, worst = remez(rest, w, interval, range(len(known), degree + 1))
        table.append(to(c[0]))
        if len(table) > ROUND_FITS:
            table += [to(a) for a in c[1:]]
    return table, worst


# Refitting after the first few roundings changes nothing: the coefficients that follow are too small.
ROUND_FITS = 4

LN2 = mp.log(2)


def near_zero(f, limit):
    """f, with its limit at 0 and enough digits close to it."""

    def g(x):
        if x == 0:
            return mp.mpf(limit)
        with mp.workdps(150):
            return f(x)

    return g


def exp_rest(r):
    return (mp.exp(r) - 1 - r - r**2 / 2) / r**3


def log_tail(z):
    """(ln((1 + s) / (1 - s)) - 2s) / s^3 with z = s^2."""
    s = mp.sqrt(z)
    return (2 * mp.atanh(s) - 2 * s) / s**3


HALF_LN2 = LN2 / 2 * mp.mpf('1.0001')
LOG_S = ((mp.sqrt(2) - 1) / (mp.sqrt(2) + 1)) ** 2 * mp.mpf('1.0001')

TABLES = {
    # (e^r - 1 - r - r^2/2) / r^3, |r| <= ln 2 / 2; error relative to e^r - 1
    'EXP': lambda: rounded(
        near_zero(exp_rest, mp.mpf(1) / 6), near_zero(lambda r: abs(r**3 / mp.expm1(r)), 0), (-HALF_LN2, HALF_LN2), 9
    ),
    # (ln((1 + s) / (1 - s)) - 2s) / s^3 in s^2, |s| <= (sqrt 2 - 1) / (sqrt 2 + 1); error relative to the logarithm
    'LOG': lambda: rounded(near_zero(log_tail, mp.mpf(2) / 3), lambda z: z, (0, LOG_S), 6),
}

HALF = mp.mpf('0.50001')
ERFC_CENTRE = mp.mpf('2.65')


def erfcx(t):
    """e^(x^2) erfc(x) with t = (x - 2.65) / (x + 2.65)."""
    x = ERFC_CENTRE * (1 + t) / (1 - t)
    return mp.exp(x * x) * mp.erfc(x)


# Tables of the short recipes, whose error is relative to the function itself.
TABLES |= {
    # 2^f and (2^f - 1) / f, |f| <= 1/2
    'SHORT_EXP': lambda: rounded(lambda f: mp.mpf(2) ** f, lambda f: mp.mpf(2) ** -f, (-HALF, HALF), 6),
    'SHORT_EXPM1': lambda: rounded(
        near_zero(lambda f: mp.expm1(f * LN2) / f, LN2), near_zero(lambda f: f / mp.expm1(f * LN2), 1 / LN2), (-HALF, HALF), 6
    ),
    # artanh(s) / s in s^2, |s| <= (sqrt 2 - 1) / (sqrt 2 + 1)
    'SHORT_LOG': lambda: rounded(
        near_zero(lambda z: mp.atanh(mp.sqrt(z)) / mp.sqrt(z), 1), lambda z: 1, (0, LOG_S), 4
    ),
    # erf(x) / x in x^2, |x| <= 1/2
    'SHORT_ERF': lambda: rounded(
        near_zero(lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z), 2 / mp.sqrt(mp.pi)), lambda z: 1, (0, mp.mpf('0.2501')), 5
    ),
    # erfcx in (x - 2.65) / (x + 2.65), 0 <= x <= 10.4
    'SHORT_ERFC': lambda: rounded(erfcx, lambda t: 1 / erfcx(t), (-1, (10.4 - ERFC_CENTRE) / (10.4 + ERFC_CENTRE)), 11),
}


QUARTER_PI = (mp.pi / 4 * mp.mpf('1.0001')) ** 2
ATAN_T = (mp.tan(mp.pi / 8) * mp.mpf('1.0001')) ** 2


def in_square(f, limit):
    """f of the square root, with its limit at 0."""
    return near_zero(lambda z: f(mp.sqrt(z)), limit)


# Trigonometry, in the square of the reduced argument; error relative to the function.
TABLES |= {
    # (sin r - r) / r^3 and (cos r - 1 + r^2/2) / r^4, |r| <= pi / 4
    'SIN': lambda: rounded(
        in_square(lambda r: (mp.sin(r) - r) / r**3, -mp.mpf(1) / 6), in_square(lambda r: r**3 / mp.sin(r), 0), (0, QUARTER_PI), 5
    ),
    'COS': lambda: rounded(
        in_square(lambda r: (mp.cos(r) - 1 + r**2 / 2) / r**4, mp.mpf(1) / 24),
        in_square(lambda r: r**4 / mp.cos(r), 0),
        (0, QUARTER_PI),
        5,
    ),
    # (arctan t - t) / t^3, |t| <= tan(pi / 8)
    'ATAN': lambda: rounded(
        in_square(lambda t: (mp.atan(t) - t) / t**3, -mp.mpf(1) / 3), in_square(lambda t: t**3 / mp.atan(t), 0), (0, ATAN_T), 10
    ),
}

SIXTH = mp.mpf(1) / 6


def tail(t):
    """(1 + 2a) e^(a^2) erfc(a) with t = (a - 3) / (a + 3)."""
    a = 3 * (1 + t) / (1 - t)
    return (1 + 2 * a) * mp.exp(a * a) * mp.erfc(a)




ROOT_18 = mp.sqrt(18)


def normal(t):
    """(s + sqrt(1/2)) e^(s^2/2) Phi(-s) with t = (s - sqrt 18) / (s + sqrt 18)."""
    s = ROOT_18 * (1 + t) / (1 - t)
    return (s + mp.sqrt(0.5)) * mp.exp(s * s / 2) * mp.erfc(s / mp.sqrt(2)) / 2


def interpolated(f, interval, degree):
    """The polynomial that meets f at Chebyshev points, its coefficients rounded, and its largest relative error at some points."""
    lo, hi = map(mp.mpf, interval)
    points = [(lo + hi) / 2 + (hi - lo) / 2 * mp.cos(mp.pi * (k + mp.mpf(1) / 2) / (degree + 1)) for k in range(degree + 1)]
    solution = mp.lu_solve(mp.matrix([[t**j for j in range(degree + 1)] for t in points]), mp.matrix([f(t) for t in points]))
    table = [float(c) for c in solution]
    grid = [lo + (hi - lo) * k / 1500 for k in range(1501)]
    return table, max(abs(sum(c * t**j for j, c in enumerate(table)) / f(t) - 1) for t in grid)


# The normal distribution function.
TABLES |= {
    'NORMAL': lambda: interpolated(normal, ('-0.849', '0.8045'), 22),
    # (Phi(x) - 1/2) / x in x^2, |x| <= 1/2; its error is relative to 1/2
    'NORMAL_NEAR': lambda: rounded(
        in_square(lambda x: mp.erf(x / mp.sqrt(2)) / 2 / x, 1 / mp.sqrt(2 * mp.pi)), lambda z: 2 * mp.sqrt(z), (0, mp.mpf('0.2502')), 7
    ),
}

# The same functions for float32 arithmetic.
TABLES |= {
    'SINGLE_EXP': lambda: rounded(
        near_zero(exp_rest, SIXTH), near_zero(lambda r: abs(r**3 / mp.expm1(r)), 0), (-HALF_LN2, HALF_LN2), 4, to=single
    ),
    'SINGLE_LOG': lambda: rounded(near_zero(log_tail, mp.mpf(2) / 3), lambda z: z, (0, LOG_S), 2, to=single),
    # (erf(x) / x - 1) in x^2, |x| <= 1/2: the leading x is added apart
    'SINGLE_ERF': lambda: rounded(
        near_zero(lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z) - 1, 2 / mp.sqrt(mp.pi) - 1),
        lambda z: 1,
        (0, mp.mpf('0.2501')),
        4,
        to=single,
    ),
    # (1 + 2a) e^(a^2) erfc(a) in (a - 3) / (a + 3), 0 <= a <= 10.4
    'SINGLE_TAIL': lambda: rounded(tail, lambda t: 1 / tail(t), (-1, mp.mpf('7.4') / mp.mpf('13.4')), 10, to=single),
    'SINGLE_SIN': lambda: rounded(
        in_square(lambda r: (mp.sin(r) - r) / r**3, -SIXTH), in_square(lambda r: r**3 / mp.sin(r), 0), (0, QUARTER_PI), 2, to=single
    ),
    'SINGLE_COS': lambda: rounded(
        in_square(lambda r: (mp.cos(r) - 1 + r**2 / 2) / r**4, mp.mpf(1) / 24),
        in_square(lambda r: r**4 / mp.cos(r), 0),
        (0, QUARTER_PI),
        2,
        to=single,
    ),
    'SINGLE_ATAN': lambda: rounded(
        in_square(lambda t: (mp.atan(t) - t) / t**3, -mp.mpf(1) / 3),
        in_square(lambda t: t**3 / mp.atan(t), 0),
        (0, ATAN_T),
        4,
        to=single,
    ),
}


def main(names):
    for name in names or TABLES:
        table, worst = TABLES[name]()
        print(f'{name}: 2^{float(mp.log(worst, 2)):.2f}')
        print(''.join(f'  {c!r},\n' for c in table))


if __name__ == '__main__':
    main(sys.argv[1:])
