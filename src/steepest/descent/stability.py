"""How large a step a minimum bears, and whether points come again and again.

On a quadratic with largest curvature lambda a constant step eta multiplies the distance to the
minimum by |1 - eta lambda| along that direction: it shrinks while eta < 2/lambda. Near a minimum
every surface is such a quadratic, so a step above 2/lambda_max cannot settle there; it circles,
jumps about or leaves. With heavy-ball momentum mu the limit is 2(1 + mu)/lambda (Polyak 1964).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from steepest.nn.rules import Momentum, Rule, Sgd
from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

LONGEST_CYCLE = 8
REPEATS = 1e-3  # a cycle's points come again within this part of its extent


def curvature(surface: Surface, minimum: Minimum) -> float:
    """lambda_max at a minimum, the largest eigenvalue of the Hessian; NaN where it has none."""
    hessian = surface.hessian(minimum.point)
    return float(np.linalg.eigvalsh(hessian).max()) if np.isfinite(hessian).all() else math.nan


def stable_step(surface: Surface, minimum: Minimum, rule: Rule) -> tuple[float, str]:
    """The largest step that settles at a minimum, and its formula; NaN if the rule has none.

    >>> from steepest.surfaces import surface
    >>> ravine = surface("ravine")
    >>> stable_step(ravine, ravine.minima[0], Sgd())
    (0.04, '2/lambda_max')
    """
    bends = curvature(surface, minimum)
    if not bends > 0:
        return math.nan, ""
    if isinstance(rule, Sgd):
        return 2 / bends, "2/lambda_max"
    if isinstance(rule, Momentum):
        return 2 * (1 + rule.momentum) / bends, f"2(1 + {rule.momentum:g})/lambda_max"
    return math.nan, ""


def cycle_length(points: Array) -> int:
    """The period after which the last points come again, 0 if they do not.

    >>> swing = np.array([[1.0], [-1.0]] * 10)
    >>> cycle_length(swing), cycle_length(np.arange(20.0)[:, None])
    (2, 0)
    """
    for period in range(2, LONGEST_CYCLE + 1):
        if len(points) < 3 * period + 1:
            return 0
        earlier, before, ring = points[-3 * period :].reshape(3, period, -1)
        extent = float(np.linalg.norm(ring - ring.mean(axis=0), axis=1).max())
        moved = float(np.linalg.norm(np.diff(ring, axis=0), axis=1).min())
        gap = float(np.linalg.norm(ring - before, axis=1).max())
        gap_before = float(np.linalg.norm(before - earlier, axis=1).max())
        repeats = moved > 0.05 * extent and extent > 0 and gap <= REPEATS * extent
        # What merely shrinks slowly has gaps that shrink as slowly.
        if repeats and (gap <= 0.95 * gap_before or gap <= 1e-9 * extent):
            return period
    return 0
