"""The largest stable step size at a minimum, and the length of a cycle of points.

On a quadratic with largest curvature lambda a constant step size eta multiplies the distance to
the minimum by |1 - eta lambda| along that direction: the distance shrinks while eta < 2/lambda.
Near a minimum a smooth surface is close to such a quadratic, so a descent with a step size above
2/lambda_max does not converge there; it cycles, jumps about or diverges. With heavy-ball momentum
mu the limit is 2(1 + mu)/lambda (Polyak 1964).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from steepest.nn.rules import Momentum, Rule, Sgd
from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

LONGEST_CYCLE = 8
CYCLE_TOLERANCE = 1e-3  # the points of a cycle recur within this fraction of its extent


def largest_curvature(surface: Surface, minimum: Minimum) -> float:
    """lambda_max at a minimum: the largest eigenvalue of the Hessian, NaN if it is not finite."""
    hessian = surface.hessian(minimum.point)
    return float(np.linalg.eigvalsh(hessian).max()) if np.isfinite(hessian).all() else math.nan


def largest_stable_step(surface: Surface, minimum: Minimum, rule: Rule) -> tuple[float, str]:
    """The largest step size that converges to a minimum, and its formula.

    Returns:
        NaN and "" if no limit is known: for rule "adam", or where the curvature is not positive.

    >>> from steepest.surfaces import surface
    >>> ravine = surface("ravine")
    >>> largest_stable_step(ravine, ravine.minima[0], Sgd())
    (0.04, '2/lambda_max')
    """
    curvature = largest_curvature(surface, minimum)
    if not curvature > 0:
        return math.nan, ""
    if isinstance(rule, Sgd):
        return 2 / curvature, "2/lambda_max"
    if isinstance(rule, Momentum):
        return 2 * (1 + rule.momentum) / curvature, f"2(1 + {rule.momentum:g})/lambda_max"
    return math.nan, ""


def cycle_length(points: Array) -> int:
    """The period with which the last points recur, 0 if they do not.

    >>> swing = np.array([[1.0], [-1.0]] * 10)
    >>> cycle_length(swing), cycle_length(np.arange(20.0)[:, None])
    (2, 0)
    """
    for period in range(2, LONGEST_CYCLE + 1):
        if len(points) < 3 * period + 1:
            return 0
        earlier, before, ring = points[-3 * period :].reshape(3, period, -1)
        extent = float(np.linalg.norm(ring - ring.mean(axis=0), axis=1).max())
        shortest_step = float(np.linalg.norm(np.diff(ring, axis=0), axis=1).min())
        gap = float(np.linalg.norm(ring - before, axis=1).max())
        gap_before = float(np.linalg.norm(before - earlier, axis=1).max())
        recurs = shortest_step > 0.05 * extent and extent > 0 and gap <= CYCLE_TOLERANCE * extent
        # An oscillation that shrinks slowly has gaps that shrink as slowly: it is not a cycle.
        if recurs and (gap <= 0.95 * gap_before or gap <= 1e-9 * extent):
            return period
    return 0
