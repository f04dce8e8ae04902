"""Whether the weights of a layer are independent of each other, or which pattern they have."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from steepest.checks.observations import FloatArray

__all__ = ["GAINS", "INDEPENDENT", "SCALES", "describe_pattern"]

INDEPENDENT: Final = "independent weights"
ALIKE: Final = "some rows or columns alike"
SCALES: Final[dict[str, Callable[[int, int], float]]] = {
    "sqrt(inputs)": lambda d_in, d_out: math.sqrt(1 / d_in),
    "sqrt(outputs)": lambda d_in, d_out: math.sqrt(1 / d_out),
    "1": lambda d_in, d_out: 1.0,
    "sqrt(inputs + outputs)": lambda d_in, d_out: math.sqrt(1 / (d_in + d_out)),
    "inputs": lambda d_in, d_out: 1 / d_in,
    "outputs": lambda d_in, d_out: 1 / d_out,
    "sqrt(inputs * outputs)": lambda d_in, d_out: math.sqrt(1 / (d_in * d_out)),
    "inputs + outputs": lambda d_in, d_out: 1 / (d_in + d_out),
    "sqrt(larger width)": lambda d_in, d_out: math.sqrt(1 / max(d_in, d_out)),
    "sqrt(smaller width)": lambda d_in, d_out: math.sqrt(1 / min(d_in, d_out)),
    "1 / sqrt(inputs)": lambda d_in, d_out: math.sqrt(d_in),
    "1 / sqrt(outputs)": lambda d_in, d_out: math.sqrt(d_out),
}
"""What a standard deviation is divided by, as a constant over it."""
GAINS: Final = {
    "He": math.sqrt(2),
    "Xavier": 1.0,
    "uniform with the limit of Xavier": math.sqrt(1 / 3),
    "uniform with the limit of He": math.sqrt(2 / 3),
    "truncated He": math.sqrt(2) * 0.8796256610342398,
}
"""Known constants over sqrt(inputs) or sqrt(outputs)."""


def describe_pattern(w: FloatArray, b: FloatArray) -> str:
    """Whether the weights look independent of each other.

    The largest singular value of an (m, n) matrix of independent weights is close to
    deviation (sqrt(m) + sqrt(n)) (Marchenko and Pastur, 1967), within a few percent here.
    """
    if w.min() == w.max():
        return INDEPENDENT  # all equal, which is another finding
    units, inputs = (len({row.tobytes() for row in np.ascontiguousarray(a)}) for a in (w.T, w))
    if units == 1:
        return "the same weights for all units"
    if inputs == 1:
        return "the same weight for all inputs of a unit"
    if len(np.unique(w[w != 0])) < 0.2 * w.size:
        few = units == w.shape[1] and inputs == w.shape[0]
        return "few different numbers" if few else ALIKE
    if (w == 0).mean() > 0.02:
        return "many zeros"
    if (abs(w) >= (1 - 1e-9) * abs(w).max()).mean() > 0.01:
        return "cut off at a limit"
    alike = units < w.shape[1] or inputs < w.shape[0]
    if alike or len(np.unique(abs(w))) < 0.75 * w.size:
        return ALIKE
    bound = 1.25 * (math.sqrt(w.shape[0]) + math.sqrt(w.shape[1]))
    largest = _largest_singular_value(w)
    if largest < 1.1 * math.sqrt(max(w.shape)) * w.std():
        return "orthogonal"
    neighbours = _describe_neighbours(w)
    return neighbours or ("correlated" if largest > bound * w.std() else INDEPENDENT)


def _describe_neighbours(w: FloatArray) -> str:
    """What is not independent in weights next to each other, or in a row; "" if nothing is."""
    z = (w - w.mean()) / w.std()
    pairs = (z[1:] * z[:-1]).mean(), (z[:, 1:] * z[:, :-1]).mean()
    if max(map(abs, pairs)) > 0.06:
        return "neighbours correlated"
    squares = z * z
    spread = max(float((squares * squares).mean()) - 1, 0.1)  # z**4 takes 20 times as long
    for axis in (0, 1):
        if squares.mean(axis=axis).std() < 0.4 * math.sqrt(spread / z.shape[axis]):
            return "rows or columns of one length"
    return ""


def _largest_singular_value(w: FloatArray) -> float:
    """That of the centred weights, from below, by power iteration."""
    centred = w - w.mean()
    v = np.ones(w.shape[1]) + 0.5 * np.cos(np.arange(w.shape[1]))
    for _ in range(12):
        v = centred.T @ (centred @ v)
        v /= max(float(np.linalg.norm(v)), 1e-300)
    return float(np.linalg.norm(centred @ v))
