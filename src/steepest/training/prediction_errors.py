"""How far predicted numbers are from those of the data, in the units of y."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from steepest import values
from steepest.data.datasets import Dataset
from steepest.data.splits import PARTS, Parts
from steepest.errors import DataError

__all__ = ["mean_absolute", "root_mean_square", "rows_with_numbers"]


def rows_with_numbers(data: Dataset, parts: Parts, part: str) -> NDArray[np.int64]:
    """The rows of a part of data whose targets are numbers.

    Raises:
        DataError: other targets, or no such part.
    """
    if data.problem != "regression":
        raise DataError(f"errors need targets that are numbers, {data.name} has {data.kind.needs}")
    known = [name for name, rows in zip(PARTS, parts, strict=True) if len(rows)]
    values.one_of(known, f"be {' or '.join(known)}", "").require("part", part, DataError)
    return parts[PARTS.index(part)]


def root_mean_square(
    errors: NDArray[np.float64], weights: NDArray[np.float64] | None = None
) -> float | NDArray[np.float64]:
    """The root of the mean square of the errors of rows, (n,) or (n, targets).

    >>> root_mean_square(np.array([3.0, -4.0, 0.0, 0.0]))
    2.5
    """
    return _plain(np.sqrt(np.average(errors**2, axis=0, weights=weights)))


def mean_absolute(
    errors: NDArray[np.float64], weights: NDArray[np.float64] | None = None
) -> float | NDArray[np.float64]:
    """The mean size of the errors of rows, (n,) or (n, targets).

    >>> mean_absolute(np.array([3.0, -4.0]), np.array([1.0, 3.0]))
    3.75
    """
    return _plain(np.average(abs(errors), axis=0, weights=weights))


def _plain(found: NDArray[np.float64]) -> float | NDArray[np.float64]:
    return float(found) if found.ndim == 0 else found
