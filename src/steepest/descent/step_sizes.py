"""Where descents end that differ only in their step size and start, run side by side.

The loop is that of one descent (``loop``); the step size is an array with one element a descent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.descent.basin_maps import make_gradient_function
from steepest.descent.loop import Array, iterate_descent
from steepest.descent.minima import Minima
from steepest.nn.rules import Sgd
from steepest.surfaces import Surface

__all__ = ["ExponentialSchedules", "find_reaching_step_sizes", "last_points", "match_minima"]

LONGEST_LAST_STEP = 1e-3  # a descent whose last step was longer has not settled
NEAR_MINIMUM = 0.1
BISECTIONS = 16
DESCENTS_PER_CHUNK = 2048  # points, gradients and scratch memory stay in the cache


@dataclass(frozen=True, slots=True, eq=False)
class ExponentialSchedules:
    """One exponential schedule for each of m descents, which differ in their first step size.

    >>> ExponentialSchedules(np.array([0.1, 0.2]), decay=0.5).rate(1).tolist()
    [0.05, 0.1]
    """

    step_sizes: Array
    decay: float = 1.0

    def rate(self, t: int) -> Array:
        """step_sizes * decay**t, (m,)."""
        return self.step_sizes * self.decay**t


def last_points(
    surface: Surface,
    starts: Array,
    step_sizes: Array,
    steps: int,
    decay: float = 1.0,
    count: int = 2,
) -> Array:
    """The last points of m gradient descents.

    Args:
        surface: of n variables.
        starts: (n, m).
        step_sizes: the first step size of each descent, (m,).
        steps: number of steps of every descent.
        decay: factor from one step size to the next.
        count: how many points to return, at most steps + 1.

    Returns:
        (count, n, m); not finite where a descent diverged.

    >>> from steepest.surfaces import surface
    >>> sizes = np.array([0.25, 0.5])
    >>> last_points(surface("x**2"), np.full((1, 2), 8.0), sizes, steps=3)[:, 0].tolist()
    [[2.0, 0.0], [1.0, 0.0]]
    """
    starts, step_sizes = np.asarray(starts, np.float64), np.asarray(step_sizes, np.float64)
    chunks = [
        slice(first, first + DESCENTS_PER_CHUNK)
        for first in range(0, len(step_sizes), DESCENTS_PER_CHUNK)
    ]
    points = [
        _last_points_of_chunk(surface, starts[:, part], step_sizes[part], steps, decay, count)
        for part in chunks
    ]
    return np.concatenate(points, axis=2)


def _last_points_of_chunk(
    surface: Surface, starts: Array, step_sizes: Array, steps: int, decay: float, count: int
) -> Array:
    kept = []
    schedules = ExponentialSchedules(step_sizes, decay)
    gradient = make_gradient_function(surface, starts)
    with np.errstate(all="ignore"):
        visited = iterate_descent(gradient, Sgd(), schedules, starts, steps)  # type: ignore[arg-type]  # rates are arrays: Sgd multiplies by either
        for t, (point, _, _) in enumerate(visited):
            if t > steps - count:
                kept.append(point.copy())
    return np.stack(kept)


def match_minima(minima: Minima, points: Array) -> NDArray[np.int16]:
    """The number of the minimum at which each of m descents settled.

    Args:
        minima: the lowest first.
        points: the last two points of each descent, (2, n, m).

    Returns:
        (m,): the number of the minimum, -1 if the descent did not settle at one, -2 if it
        diverged.
    """
    before, end = points[-2:]
    numbers = np.full(end.shape[1], -1, dtype=np.int16)
    with np.errstate(all="ignore"):
        settled = np.linalg.norm(end - before, axis=0) <= LONGEST_LAST_STEP
        for number, minimum in enumerate(minima.found):
            distance = np.linalg.norm(end - np.array(minimum.point)[:, None], axis=0)
            numbers[settled & (distance <= NEAR_MINIMUM)] = number
    numbers[~np.isfinite(end).all(axis=0)] = -2
    return numbers


def find_reaching_step_sizes(
    surface: Surface,
    minima: Minima,
    start: tuple[float, ...],
    step_sizes: Array,
    steps: int,
    target: int = 0,
) -> tuple[float, float]:
    """The widest interval of constant step sizes with which a descent reaches a minimum.

    Of the neighbouring step sizes that reach it the longest run is taken; its two limits are
    refined by bisection.

    Args:
        surface: the surface.
        minima: its minima, the lowest first.
        start: start of every descent.
        step_sizes: the step sizes to try, increasing, (m,).
        steps: number of steps of every descent.
        target: the number of the minimum to reach.

    Returns:
        The lowest and the highest step size of the interval; NaN and NaN if no step size reaches
        the minimum.
    """

    def reaches_target(tried: Array) -> NDArray[np.bool_]:
        starts = np.tile(np.array(start)[:, None], (1, len(tried)))
        return np.equal(match_minima(minima, last_points(surface, starts, tried, steps)), target)

    reached = np.concatenate([[False], reaches_target(step_sizes), [False]])
    edges = np.flatnonzero(reached[1:] != reached[:-1]).reshape(-1, 2)
    if not len(edges):
        return float("nan"), float("nan")
    first, beyond = edges[np.argmax(edges[:, 1] - edges[:, 0])]
    inside = step_sizes[[first, beyond - 1]]
    outside = np.array(
        [step_sizes[max(first - 1, 0)], step_sizes[min(beyond, len(step_sizes) - 1)]]
    )
    for _ in range(BISECTIONS):
        middle = (inside + outside) / 2
        reaches = reaches_target(middle)
        inside, outside = np.where(reaches, middle, inside), np.where(reaches, outside, middle)
    return float(inside[0]), float(inside[1])
