"""Central differences, extrapolated, with an estimate of their error.

D(h) = (f(x + h) - f(x - h)) / 2h = f'(x) + c_2 h^2 + c_4 h^4 + ... holds even powers only, so the
differences at h and h / 4 give (16 D(h / 4) - D(h)) / 15, which is free of the h^2 term, and so on
down a table (L. F. Richardson 1911). C. J. F. Ridders, "Accurate computation of F'(x) and
F'(x) F''(x)", Advances in Engineering Software 4, 1982, takes the entry that differs least from
its neighbours, and that difference for its error.
"""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

import numpy as np
from numpy.typing import NDArray

__all__ = ["central_difference", "extrapolated", "first_step", "noise_of"]

Numbers = NDArray[np.float64]

LEVELS, SHRINK = 11, 4.0
GOOD_ENOUGH = 1e-11


def central_difference(along: Callable[[float], Numbers], h: float) -> Numbers:
    """(f(h) - f(-h)) / 2h for a function of one number, which may give several.

    >>> round(float(central_difference(lambda t: np.exp(t), 1e-3)), 9)
    1.000000167
    """
    return (along(h) - along(-h)) / (2 * h)


def extrapolated(
    slope: Callable[[float], Numbers], step: float, noise: float
) -> tuple[Numbers, Numbers]:
    """The limit of ``slope(h)`` for h to 0, and its error, element by element.

    Args:
        slope: h -> central differences, NaN where the function has no value.
        step: the first and largest h.
        noise: the standard deviation of the function's rounding errors; noise / h is the least
            error that is claimed.

    Returns:
        Values and errors; NaN and infinite where no two neighbouring steps gave numbers.

    >>> value, error = extrapolated(lambda h: np.array([np.sinh(h) / h]), 0.1, 1e-16)
    >>> abs(float(value[0]) - 1) < 1e-12, float(error[0]) < 1e-11
    (True, True)
    """
    above: list[Numbers] = []
    best, least = np.full(1, np.nan), np.full(1, np.inf)
    for level in range(LEVELS):
        h = step / SHRINK**level
        row = [slope(h)]
        if level == 0:
            best, least = np.full(row[0].shape, np.nan), np.full(row[0].shape, np.inf)
        for k, coarse in enumerate(above, start=1):
            power = SHRINK ** (2 * k)
            row.append((power * row[-1] - coarse) / (power - 1))
            apart = np.fmax(abs(row[k] - row[k - 1]), abs(row[k] - coarse))
            error = np.where(np.isfinite(row[k]), np.maximum(apart, noise / h), np.inf)
            best, least = np.where(error < least, row[k], best), np.fmin(error, least)
        # A step that left the domain starts a new table at the next.
        above = row if np.isfinite(row[0]).all() else []
        if np.all(least <= np.maximum(GOOD_ENOUGH * abs(best), 2 * noise / h)):
            break
    return best, least


def first_step(noise: float, value: float) -> float:
    """The step, relative to the scale of x, that weighs truncation h^4 against noise / h.

    >>> round(first_step(2.2e-16, 1.0), 5), round(first_step(1.2e-7, 1.0), 3)
    (0.00295, 0.165)
    """
    return float(4 * np.clip(noise / max(abs(value), 1e-300), 1e-16, 1e-6) ** 0.2)


def noise_of(line: Callable[[float], float], floor: float) -> float:
    """The standard deviation of a function's rounding errors along a line, at least ``floor``.

    Differences of high order of a smooth function vanish and those of its noise do not: k-th
    differences of independent errors have variance sigma^2 (2k)! / (k!)^2 (J. J. Moré and S. M.
    Wild, "Estimating computational noise", SIAM J. Sci. Comput. 33, 2011, section 3). The least of
    several orders and two spacings, so that neither curvature nor a kink counts as noise.

    >>> noise_of(lambda t: float(np.float32(np.exp(t))), 1e-16) > 1e-8
    True
    >>> noise_of(np.exp, 1e-16) < 1e-15
    True
    """
    found = []
    for spacing in (1e-4, 1e-6):
        differences = np.array([line(spacing * place) for place in range(9)])
        for k in range(1, 8):
            differences = np.diff(differences)
            if k >= 4:
                gain = factorial(2 * k) / factorial(k) ** 2
                found.append(float(np.sqrt(np.mean(differences**2) / gain)))
    known = [each for each in found if np.isfinite(each)]
    return max(floor, min(known, default=floor))
