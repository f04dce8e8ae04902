"""Where descents end that differ in their step size: many sizes, and starts, at once.

The loop is that of one descent (``walking``); the step size is an array there, one a column.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.descent.basin_maps import gradient_of_piece
from steepest.descent.minima import Minima
from steepest.descent.walking import Array, walk
from steepest.nn.rules import Sgd
from steepest.surfaces import Surface

__all__ = ["SideBySide", "endings", "reaching", "tails"]

MOVED = 1e-3  # a last step longer than this has not settled
NEAR = 0.1
BISECTIONS = 16
PIECE = 2048  # descents that go together: points, gradients and scratch stay in the cache


@dataclass(frozen=True, slots=True, eq=False)
class SideBySide:
    """An exponential schedule for descents side by side, each with its own first step size.

    >>> SideBySide(np.array([0.1, 0.2]), decay=0.5).rate(1).tolist()
    [0.05, 0.1]
    """

    sizes: Array
    decay: float = 1.0

    def rate(self, t: int) -> Array:
        """sizes * decay**t, (m,)."""
        return self.sizes * self.decay**t


def tails(
    surface: Surface, starts: Array, sizes: Array, steps: int, decay: float = 1.0, last: int = 2
) -> Array:
    """The last points of gradient descents side by side.

    Args:
        surface: of n variables.
        starts: (n, m).
        sizes: the first step size of each, (m,).
        steps: of every descent.
        decay: factor from one step size to the next.
        last: how many points to give, at most steps + 1.

    Returns:
        (last, n, m); what diverged is not finite.

    >>> from steepest.surfaces import surface
    >>> tails(surface("x**2"), np.full((1, 2), 8.0), np.array([0.25, 0.5]), steps=3)[:, 0].tolist()
    [[2.0, 0.0], [1.0, 0.0]]
    """
    starts, sizes = np.asarray(starts, np.float64), np.asarray(sizes, np.float64)
    parts = [slice(first, first + PIECE) for first in range(0, len(sizes), PIECE)]
    ends = [_tails(surface, starts[:, p], sizes[p], steps, decay, last) for p in parts]
    return np.concatenate(ends, axis=2)


def _tails(
    surface: Surface, starts: Array, sizes: Array, steps: int, decay: float, last: int
) -> Array:
    """The same for descents that stay in the cache together."""
    kept = []
    schedule = SideBySide(sizes, decay)
    gradient = gradient_of_piece(surface, starts)
    with np.errstate(all="ignore"):
        way = walk(gradient, Sgd(), schedule, starts, steps)  # type: ignore[arg-type]  # an array for a number: Sgd multiplies either
        for t, (point, _, _) in enumerate(way):
            if t > steps - last:
                kept.append(point.copy())
    return np.stack(kept)


def endings(minima: Minima, ends: Array) -> NDArray[np.int16]:
    """The number of the minimum that each descent settled at.

    Args:
        minima: the lowest first.
        ends: the last two points, (2, n, m).

    Returns:
        (m,): the number, -1 where it settled at none, -2 where it is not finite any more.
    """
    before, end = ends[-2:]
    found = np.full(end.shape[1], -1, dtype=np.int16)
    with np.errstate(all="ignore"):
        still = np.linalg.norm(end - before, axis=0) <= MOVED
        for number, minimum in enumerate(minima.found):
            gap = np.linalg.norm(end - np.array(minimum.point)[:, None], axis=0)
            found[still & (gap <= NEAR)] = number
    found[~np.isfinite(end).all(axis=0)] = -2
    return found


def reaching(
    surface: Surface,
    minima: Minima,
    start: tuple[float, ...],
    sizes: Array,
    steps: int,
    target: int = 0,
) -> tuple[float, float]:
    """The longest run of constant step sizes that take a start to one minimum, its ends bisected.

    Args:
        surface, minima: what is descended on.
        start: of every descent.
        sizes: rising, (m,).
        steps: of every descent.
        target: the number of the minimum.

    Returns:
        Its lowest and highest step size; NaN twice if no size reaches it.
    """

    def arrives(tried: Array) -> NDArray[np.bool_]:
        starts = np.tile(np.array(start)[:, None], (1, len(tried)))
        return np.equal(endings(minima, tails(surface, starts, tried, steps)), target)

    reached = np.concatenate([[False], arrives(sizes), [False]])
    edges = np.flatnonzero(reached[1:] != reached[:-1]).reshape(-1, 2)
    if not len(edges):
        return float("nan"), float("nan")
    first, beyond = edges[np.argmax(edges[:, 1] - edges[:, 0])]
    inside = sizes[[first, beyond - 1]]
    outside = np.array([sizes[max(first - 1, 0)], sizes[min(beyond, len(sizes) - 1)]])
    for _ in range(BISECTIONS):
        middle = (inside + outside) / 2
        there = arrives(middle)
        inside, outside = np.where(there, middle, inside), np.where(there, outside, middle)
    return float(inside[0]), float(inside[1])
