"""How much each row counts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.errors import DataError, shown

__all__ = ["read_weights"]


def read_weights(
    given: Any, codes: NDArray[np.int32], classes: NDArray[Any]
) -> NDArray[np.float64] | None:
    """Weights of rows, checked and frozen, (n,) float64; None counts all alike.

    Args:
        given: a number for each row, at least 0, or None.
        codes: class codes of the rows, (n,).
        classes: the labels of the codes.

    Raises:
        DataError: anything else, or a class whose rows all have weight 0.

    >>> read_weights([1, 2], np.array([0, 1], dtype=np.int32), np.array(["no", "yes"]))
    array([1., 2.])
    """
    if given is None:
        return None
    try:
        weights = np.array(given, dtype=np.float64, order="C")
    except (TypeError, ValueError, OverflowError):
        raise DataError(f"sample_weight must hold numbers, got {shown(given)}") from None
    if weights.shape != codes.shape:
        raise DataError(
            f"sample_weight must have a number for each of the {len(codes)} rows, got shape "
            f"{weights.shape}"
        )
    wrong = ~(np.isfinite(weights) & (weights >= 0))
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise DataError(
            f"sample_weight must hold finite numbers of at least 0, got {weights[row]} in row "
            f"{row} (0 leaves a row out)"
        )
    if not weights.any():
        raise DataError("sample_weight must be positive in at least one row, got 0 in all rows")
    empty = np.flatnonzero(np.bincount(codes, weights, minlength=len(classes)) == 0)
    if len(empty):
        label = shown(classes[empty[0]].item())
        raise DataError(
            f"sample_weight must be positive in a row of each class, got 0 in all rows of class "
            f"{label} (leave these rows out of the data)"
        )
    weights.flags.writeable = False
    return weights
