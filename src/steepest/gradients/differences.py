"""Richardson extrapolation of central differences, with an estimate of the error.

D(h) = (f(x + h) - f(x - h)) / 2h = f'(x) + c_2 h^2 + c_4 h^4 + ... has only even powers, so the
differences at h and h / 4 give (16 D(h / 4) - D(h)) / 15, which has no h^2 term, and so on down a
table (L. F. Richardson 1911). C. J. F. Ridders, "Accurate computation of F'(x) and F'(x) F''(x)",
Advances in Engineering Software 4, 1982, takes the entry that differs least from its neighbours,
and that difference as its error.
"""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

import numpy as np
from numpy.typing import NDArray

__all__ = ["choose_first_step", "estimate_noise", "extrapolate_to_zero"]

Numbers = NDArray[np.float64]

LEVELS, SHRINK = 11, 4.0
GOOD_ENOUGH = 1e-11


def extrapolate_to_zero(
    slope: Callable[[float], Numbers], step: float, noise: float
) -> tuple[Numbers, Numbers]:
    """The limit of ``slope(h)`` for h -> 0 and its estimated error, for each element.

    Args:
        slope: gives the central differences at h, NaN where the function has no value.
        step: the first and largest h.
        noise: the standard deviation of the function's rounding errors; the estimated error is
            at least noise / h.

    Returns:
        Values and errors; NaN and infinite where no two neighbouring steps gave numbers.

    >>> value, error = extrapolate_to_zero(lambda h: np.array([np.sinh(h) / h]), 0.1, 1e-16)
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
            difference = np.fmax(abs(row[k] - row[k - 1]), abs(row[k] - coarse))
            error = np.where(np.isfinite(row[k]), np.maximum(difference, noise / h), np.inf)
            best, least = np.where(error < least, row[k], best), np.fmin(error, least)
        # After a step that leaves the domain a new table begins.
        above = row if np.isfinite(row[0]).all() else []
        if np.all(least <= np.maximum(GOOD_ENOUGH * abs(best), 2 * noise / h)):
            break
    return best, least


def choose_first_step(noise: float, value: float) -> float:
    """The step, relative to the scale of x, that balances the truncation h^4 and noise / h.

    >>> round(choose_first_step(2.2e-16, 1.0), 5), round(choose_first_step(1.2e-7, 1.0), 3)
    (0.00295, 0.165)
    """
    return float(4 * np.clip(noise / max(abs(value), 1e-300), 1e-16, 1e-6) ** 0.2)


def estimate_noise(line: Callable[[float], float], floor: float) -> float:
    """The standard deviation of a function's rounding errors along a line, at least ``floor``.

    High-order differences of a smooth function vanish, those of its rounding errors do not: k-th
    differences of independent errors have variance sigma^2 (2k)! / (k!)^2 (J. J. Moré and S. M.
    Wild, "Estimating computational noise", SIAM J. Sci. Comput. 33, 2011, section 3). The estimate
    is the smallest over several orders and two spacings, so that neither curvature nor a kink
    counts as noise.

    >>> estimate_noise(lambda t: float(np.float32(np.exp(t))), 1e-16) > 1e-8
    True
    >>> estimate_noise(np.exp, 1e-16) < 1e-15
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
