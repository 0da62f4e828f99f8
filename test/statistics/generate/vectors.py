"""vectors.json: what SciPy says of many samples, for the tests of src/statistics. Run: python vectors.py.

Written here by hand, because SciPy has no such function: Kendall's S with its variance under ties (checked against
kendalltau) and Holm's step-down; and the exact permutation test in fractions, which agrees with permutation_test and
mannwhitneyu.
"""

import json
from fractions import Fraction
from itertools import combinations
from math import comb, inf, isclose, isfinite, sqrt
from pathlib import Path

import numpy as np
from scipy import stats

random = np.random.default_rng(20251124)


def noisy(count, decimals=4, centre=0.5, spread=0.1):
    return [round(float(value), decimals) for value in random.normal(centre, spread, count)]


def normal():
    points = [0, 1e-12, 1e-6, 0.1, 0.5, 1, 1.644854, 1.959964, 2, 2.5, 2.999, 3, 3.001, 4, 5, 6, 8, 10, 15, 20, 30, 37]
    return [{"z": z, "p": float(stats.norm.sf(z))} for z in sorted({-z for z in points[:18]} | set(points))]


WHOLE = [1, 2, 3, 4, 5, 7, 9, 19, 29, 99, 1000, 1e5, 1e6]
DEGREES = sorted([*WHOLE, 0.1, 0.5, 1.5, 2.5, 3.4482758620689653, 11.3, 30.5, 63.9, 64.1])


def t_tails():
    points = [-1e3, -5, -2, -0.7, -0.001, 0, 0.01, 0.05, 0.3, 0.7, 1, 1.3, 1.7, 2, 2.5, 3, 4, 6, 10, 30, 1e3, 1e8]
    found = [{"t": t, "df": df, "p": float(stats.t.sf(t, df))} for df in DEGREES for t in points]
    # Smaller ones are no doubles any more, or lose digits as subnormal ones.
    return [case for case in found if case["p"] > 1e-300]


def t_quantiles():
    shares = [1e-12, 1e-4, 0.005, 0.025, 0.05, 0.3, 0.45, 0.5, 0.6, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9999]
    found = [{"p": p, "df": df, "t": float(stats.t.ppf(p, df))} for df in DEGREES if df >= 0.5 for p in shares]
    return [case for case in found if isfinite(case["t"])]


def walk(count):
    return [round(float(value), 5) for value in np.cumsum(random.normal(0, 0.1, count))]


def curves():
    given = [
        [1, 2, 3, 4, 5],
        [5, 4, 3, 2, 1],
        [0.5, 0.5, 0.6, 0.6, 0.7, 0.7],
        [0.7, 0.66, 0.68, 0.61, 0.63, 0.58, 0.6, 0.57],
        [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
        [1, 0.8, 0.6, 0.7, 0.8, 0.9, 1.0],
        [1, 2],
        [2, 1, 2],
        [0, 0, 0, 1],
        [-3, 1, -2, 5, 4, 4, 4],
        [1e-300, 3e-300, 2e-300, 5e-300, 4e-300],
        [1e200, 1e-200, -1e200, 3e200, 2e200],
    ]
    decimals = [(10, 1), (10, 4), (30, 1), (30, 2), (31, 4), (60, 1), (100, 2), (100, 6)]
    return given + [noisy(*shape) for shape in decimals] + [walk(count) for count in (8, 20, 50, 120)]


def mann_kendall(values):
    n = len(values)
    s = sum((b > a) - (b < a) for a, b in combinations(values, 2))
    ties = np.unique(values, return_counts=True)[1]
    variance = (n * (n - 1) * (2 * n + 5) - sum(int(t * (t - 1) * (2 * t + 5)) for t in ties)) / 18
    if variance == 0:
        return {"values": values, "s": s, "pRising": 0.5}
    pairs = n * (n - 1) / 2
    tau = stats.kendalltau(range(n), values).statistic
    assert isclose(s, tau * sqrt(pairs * (pairs - sum(t * (t - 1) / 2 for t in ties))), abs_tol=1e-9)
    z = (s - (s > 0) + (s < 0)) / sqrt(variance)
    return {"values": values, "s": s, "pRising": float(stats.norm.sf(z))}


def theil_sen(values):
    slope, _, low, high = stats.theilslopes(values, alpha=0.95)
    return {"values": values, "slope": float(slope), "low": float(low), "high": float(high)}


def scale(values):
    jumps = 1.4826 * stats.median_abs_deviation(np.diff(values)) / sqrt(2)
    return {
        "values": values,
        "mean": float(np.mean(values)),
        "deviation": float(np.std(values, ddof=1)),
        "mad": float(stats.median_abs_deviation(values)),
        "noise": float(jumps),
    }


def samples():
    """Pairs of samples that vary on one side at least."""
    given = [
        ([1.0, 1.01, 0.99], [1.02, 1.05, 1.04]),
        ([1.02, 1.05, 1.04], [1.0, 1.01, 0.99]),
        ([0.1, 0.2], [0.3, 0.5]),
        ([0.25, 0.25, 0.25], [0.1, 0.2, 0.3]),
        ([0.5, 0.7], [0.5, 0.5, 0.5, 0.5]),
        ([-1, 0, 1], [-1, 0, 1]),
        ([1e-60, 2e-60, 4e-60], [3e-60, 5e-60, 9e-60]),
        ([1e60, 2e60, 4e60], [3e60, 5e60, 9e60]),
        ([1e6 + 0.25, 1e6 + 0.5, 1e6 + 1], [1e6 + 0.75, 1e6 + 1.5, 1e6 + 2]),
    ]
    sizes = [(2, 2), (2, 7), (3, 3), (3, 5), (5, 3), (4, 4), (5, 5), (10, 3), (6, 6), (30, 20)]
    shifts = [0, 0.1, 0.3]
    return given + [(noisy(n), noisy(m, centre=0.5 + shift)) for n, m in sizes for shift in shifts]


def welch(a, b):
    one_sided = stats.ttest_ind(b, a, equal_var=False, alternative="greater")
    interval = stats.ttest_ind(b, a, equal_var=False).confidence_interval(0.95)
    return {
        "a": a,
        "b": b,
        "t": float(one_sided.statistic),
        "df": float(one_sided.df),
        "pGreater": float(one_sided.pvalue),
        "low": float(interval.low),
        "high": float(interval.high),
    }


def small_samples():
    """Few enough for the exact tests; some with ties, among them ties that exist in decimals only."""
    given = [
        ([1.0, 1.01, 0.99], [1.02, 1.05, 1.04]),
        ([0.1, 0.4], [0.2, 0.3]),
        ([0.1, 0.2, 0.3], [0.1, 0.2, 0.3]),
        ([100.1, 100.4, 100.7], [100.2, 100.3, 100.7]),
        ([0.5], [0.7]),
        ([0.5], [0.7, 0.8, 0.6]),
        ([1, 1, 1], [1, 1, 1]),
        ([1, 1, 2, 2], [1, 2, 2, 3]),
        ([1e-200, 3e-200], [2e-200, 4e-200]),
        ([1e200, 3e200], [2e200, 4e200]),
        ([-0.3, 0, 0.1], [0.2, -0.1, 0.6, 0.7]),
    ]
    apart = [([i / 10 for i in range(n)], [1 + i / 10 for i in range(n)]) for n in range(2, 7)]
    sizes = [(3, 3), (5, 4), (8, 2), (1, 9), (5, 5), (7, 6)]
    drawn = [
        (noisy(n, decimals), noisy(m, decimals, centre=0.5 + shift))
        for n, m in sizes
        for decimals in (1, 4)
        for shift in (0, 0.15)
    ]
    return given + apart + drawn


def exact(a, b):
    """p, in fractions of what the decimals say, and the least that groups of these sizes can reach."""
    values = [Fraction(repr(value)) for value in [*b, *a]]
    sums = [sum(chosen) for chosen in combinations(values, len(b))]
    assert len(sums) == comb(len(values), len(b))
    p = sum(one >= sums[0] for one in sums) / len(sums)
    return p, 1 / len(sums)


def permuted(statistic, a, b):
    return stats.permutation_test((b, a), statistic, n_resamples=inf, vectorized=True, alternative="greater").pvalue


def difference(b, a, axis):
    return np.mean(b, axis=axis) - np.mean(a, axis=axis)


def permutation(a, b):
    p, least = exact(a, b)
    # SciPy refuses a single value, and where the means are equal it takes their rounding for a difference.
    if min(len(a), len(b)) > 1 and not isclose(np.mean(a), np.mean(b), rel_tol=1e-12):
        assert isclose(permuted(difference, a, b), p, rel_tol=1e-12), (a, b)
    return {"a": a, "b": b, "p": p, "minP": least}


def u_statistic(b, a, axis):
    return stats.mannwhitneyu(b, a, axis=axis, method="asymptotic").statistic


def small_mann_whitney(a, b):
    ranks = stats.rankdata([*a, *b]).tolist()
    p = exact(ranks[: len(a)], ranks[len(a) :])[0]
    found = stats.mannwhitneyu(b, a, alternative="greater", method="exact")
    if len({*a, *b}) == len(a) + len(b):
        assert isclose(found.pvalue, p, rel_tol=1e-12), (a, b)
    elif min(len(a), len(b)) > 1:
        assert isclose(permuted(u_statistic, a, b), p, rel_tol=1e-12), (a, b)
    return {"a": a, "b": b, "u": float(found.statistic), "pGreater": p}


def large_mann_whitney(a, b):
    found = stats.mannwhitneyu(b, a, alternative="greater", method="asymptotic")
    return {"a": a, "b": b, "u": float(found.statistic), "pGreater": float(found.pvalue)}


def large_samples():
    sizes = [(11, 10), (12, 30), (30, 20), (50, 50), (3, 150)]
    return [(noisy(n, decimals), noisy(m, decimals, centre=0.53)) for n, m in sizes for decimals in (1, 2, 6)]


def predictions():
    cases = [(values, confidence) for values in seeds() for confidence in (0.9, 0.95, 0.99)]
    return [
        {"values": values, "confidence": confidence, "further": further, "limit": limit(values, confidence, further)}
        for values, confidence in cases
        for further in (1, 2, 5)
    ]


def seeds():
    return [[0.39, 0.4, 0.41], [1, 2], [-5, -4, -4.5, -6], *[noisy(count) for count in (3, 5, 8, 20)]]


def limit(values, confidence, further):
    n = len(values)
    deviation = np.std(values, ddof=1)
    return float(np.mean(values) + stats.t.ppf(confidence, n - 1) * deviation * sqrt(1 / further + 1 / n))


def holm(ps):
    def adjusted(p):
        # Each p among the smaller ones, times how many p are not smaller than it.
        return min(1, max(sum(other >= smaller for other in ps) * smaller for smaller in ps if smaller <= p))

    return {"ps": ps, "adjusted": [adjusted(p) for p in ps]}


def families():
    given = [[], [0.03], [0.01, 0.04, 0.03, 0.005], [0.5, 0.5, 0.9], [0, 1, 0.02], [0.02, 0.02, 0.02]]
    return given + [[round(float(p), 4) for p in random.uniform(0, spread, 12)] for spread in (1, 0.2, 0.01)]


def main():
    small = small_samples()
    vectors = {
        "normal": normal(),
        "tTails": t_tails(),
        "tQuantiles": t_quantiles(),
        "mannKendall": [mann_kendall(values) for values in curves()],
        "theilSen": [theil_sen(values) for values in curves()],
        # NumPy squares as they are, without regard for overflow.
        "scales": [scale(values) for values in curves() if 1e-100 < max(values) < 1e100],
        "welch": [welch(a, b) for a, b in samples()],
        "permutation": [permutation(a, b) for a, b in small],
        "mannWhitney": [small_mann_whitney(a, b) for a, b in small]
        + [large_mann_whitney(a, b) for a, b in large_samples()],
        "predictions": predictions(),
        "holm": [holm(ps) for ps in families()],
    }
    lines = [
        f'"{name}": [\n' + ",\n".join(json.dumps(case, allow_nan=False) for case in cases) + "\n]"
        for name, cases in vectors.items()
    ]
    (Path(__file__).resolve().parent.parent / "vectors.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")


main()
