"""Sums of squares of a balanced grid, by setting, pair of settings and seed."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from steepest.statistics.samples import Floats

__all__ = ["degrees_of_freedom", "omega_squared", "sums_of_squares"]


def degrees_of_freedom(shape: Sequence[int]) -> list[int]:
    """Degrees of freedom of every setting, pair, the higher interactions, block and residual.

    >>> degrees_of_freedom((3, 2, 10))
    [2, 1, 2, 0, 9, 45]
    """
    *sizes, seeds = (size - 1 for size in shape)
    pairs = [a * b for a, b in itertools.combinations(sizes, 2)]
    cells = math.prod(shape[:-1]) - 1
    return [*sizes, *pairs, cells - sum(sizes) - sum(pairs), seeds, cells * seeds]


def sums_of_squares(grid: Floats, weights: Floats) -> Floats:
    """Sums of squares of every line, for each weighting of the seeds, (weightings, lines).

    A weight of 0 leaves a seed out, 2 counts it twice; lines as in ``degrees_of_freedom``.
    """
    axes = grid.ndim - 1
    count = weights.sum(axis=1)
    # (weightings, factors...): the mean of each configuration over the weighted seeds.
    cells = np.tensordot(weights / count[:, None], grid, axes=(1, axes))
    inner = tuple(range(1, axes + 1))
    grand = cells.mean(axis=inner)
    centred = cells - grand.reshape(-1, *[1] * axes)
    per_seed = grid.size // grid.shape[-1] * count
    mains = [_marginal_means(centred, {axis}) for axis in inner]
    lines = [per_seed * (main**2).mean(axis=inner) for main in mains]
    for i, j in itertools.combinations(inner, 2):
        effect = _marginal_means(centred, {i, j}) - mains[i - 1] - mains[j - 1]
        lines.append(per_seed * (effect**2).mean(axis=inner))
    of_cells = per_seed * (centred**2).mean(axis=inner)
    lines.append(np.maximum(0.0, of_cells - np.sum(lines, axis=0)))
    seeds = grid.mean(axis=tuple(range(axes)))
    size = grid.size // grid.shape[-1]
    lines.append(size * (weights * (seeds - grand[:, None]) ** 2).sum(axis=1))
    flat = grid.reshape(-1, grid.shape[-1])
    about = grand.mean()  # subtracted to keep digits, and accounted for below
    total = weights @ ((flat - about) ** 2).sum(axis=0) - per_seed * (grand - about) ** 2
    lines.append(np.maximum(0.0, total - of_cells - lines[-1]))
    return np.stack(lines, axis=1)


def _marginal_means(cells: Floats, kept: set[int]) -> Floats:
    """Means over all axes but the first and those kept; the other axes get length 1."""
    gone = tuple(axis for axis in range(1, cells.ndim) if axis not in kept)
    mean: Floats = cells.mean(axis=gone, keepdims=True)
    return mean


def omega_squared(squares: Floats, degrees: NDArray[np.int64]) -> Floats:
    """Omega squared of every line, possibly below 0; the residual is the rest to 1.

    All are 0 if nothing varies.
    """
    chance = squares[:, -1:] / degrees[-1]
    total = squares.sum(axis=1, keepdims=True) + chance
    omega: Floats = (squares - degrees * chance) / np.where(total > 0, total, 1.0)
    omega[:, -1] = np.where(total[:, 0] > 0, 1 - omega[:, :-1].sum(axis=1), 0.0)
    return omega
