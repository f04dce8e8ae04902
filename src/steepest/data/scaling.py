"""The standard scaling of features: mean 0 and deviation 1 on the training part."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["is_rounding", "mean_and_deviation"]

_EPSILON = float(np.finfo(np.float64).eps)


def mean_and_deviation(
    x: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean and standard deviation (ddof 0) of each column; 1 for a column that is constant.

    The computed variance of a constant column is not 0 but the rounding error of its mean. As in
    scikit-learn (``_is_constant_feature``) a column is constant if its variance is at most

        n eps variance + (n mean eps)²

    the error bound of the two-pass algorithm (T. F. Chan, G. H. Golub and R. J. LeVeque, The
    American Statistician 37, 1983, table 1). The engine scales by the same rule.

    Args:
        x: the rows of the training part, (n, d), n at least 1.

    Returns:
        Two float64 arrays (d,).

    >>> rate = np.array([[0.1 * 3 / 3], [0.1], [0.3 / 3]])
    >>> mean_and_deviation(np.hstack([rate, [[1], [3], [5]]]))[1].round(4).tolist()
    [1.0, 1.633]
    """
    mean = x.mean(axis=0)
    squares = x - mean  # as np.std does it, in steps between which Ctrl-C is noticed
    squares *= squares
    deviation = np.sqrt(squares.mean(axis=0))
    return mean, np.where(is_rounding(deviation**2, mean, len(x)), 1.0, deviation)


def is_rounding(
    variance: NDArray[np.float64], mean: NDArray[np.float64], n: int
) -> NDArray[np.bool_]:
    """Whether a variance over n rows may be that of a constant, as ``mean_and_deviation`` says."""
    constant: NDArray[np.bool_] = variance <= n * _EPSILON * variance + (n * mean * _EPSILON) ** 2
    return constant
