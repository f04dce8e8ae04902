"""The columns of a table, prepared as the training part says: missing numbers, rare categories.

The engine prepares them by the same rules (``src/engine/simd/columns.cpp``).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.data.scaling import mean_and_deviation

__all__ = ["FLAG", "INCOMPLETE", "NUMBER", "Preparation", "prepare_columns"]

NUMBER, INCOMPLETE, FLAG = -1, -2, -3
"""Roles of a column: a number; one that may be missing, then NaN; 0 or 1. The role of a category,
0 or 1 as well, is the place of the column for the rare ones of its kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Preparation:
    """What the training part says about each column.

    Attributes:
        mean, deviation: for the scaling, (d,); a deviation of infinity makes a column 0.
        fill: what stands for a missing number, (d,); NaN where none may be missing.
        into: the column that a category counts as, (d,) int32: another one if it is rare.
    """

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    fill: NDArray[np.float64]
    into: NDArray[np.int32]

    def complete(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rows (n, d) as a new array without missing numbers and rare categories.

        >>> roles = np.array([INCOMPLETE, 2, FLAG], dtype=np.int32)
        >>> x = np.array([[1.0, 1, 0], [3.0, 0, 0], [8.0, 0, 0]])
        >>> prepare_columns(x, roles, 2, False).complete(np.array([[np.nan, 1, 0]])).tolist()
        [[3.0, 0.0, 1.0]]
        """
        found = np.where(np.isnan(x), self.fill, x)
        for column in np.flatnonzero(self.into != np.arange(len(self.into))):
            one = found[:, column] != 0
            found[one, self.into[column]] = 1.0
            found[:, column] = 0.0
        return found


def prepare_columns(
    x: NDArray[np.float64], roles: NDArray[np.int32], rare: int, scale: bool
) -> Preparation:
    """What the rows of a training part say about each column.

    A missing number becomes the median. A category in fewer than ``rare`` rows counts as the column
    for rare ones. Flags and categories stay 0 and 1; those that do not vary, and numbers that are
    all missing, become 0, since nothing can be learned about them.

    Args:
        x: the rows, (n, d), n at least 1.
        roles: of the columns, (d,).
        rare: the fewest rows of a category of its own.
        scale: whether numbers are standardised.
    """
    n, d = x.shape
    mean, deviation, fill = np.zeros(d), np.ones(d), np.full(d, np.nan)
    empty = np.zeros(d, dtype=bool)
    for column in np.flatnonzero(roles == INCOMPLETE):
        known = x[:, column][~np.isnan(x[:, column])]
        fill[column] = np.median(known) if len(known) else 0.0
        empty[column] = not len(known)
    into = np.arange(d, dtype=np.int32)
    of_category = roles >= 0
    pooled = of_category & ((x != 0).sum(axis=0) < rare)
    into[pooled] = roles[pooled]
    found = Preparation(mean, deviation, fill, into)
    complete = found.complete(x)
    numbers = (roles == NUMBER) | (roles == INCOMPLETE)
    if scale:
        mean[numbers], deviation[numbers] = mean_and_deviation(complete[:, numbers])
    ones = (complete != 0).sum(axis=0)
    still = ~numbers & ((ones == 0) | (ones == n))
    mean[empty], deviation[empty | still] = 0.0, np.inf
    return found
