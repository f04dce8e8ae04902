"""The signatures of a scaling: the training rows, other rows that are scaled like them, or both."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.observations import FloatArray
from steepest.checks.signatures import AcceptedSignature
from steepest.parameters import required_names

__all__ = ["SIGNATURES", "read_matrices"]

STATISTICS: Final = re.compile(r"\b(mean|mu|average|std|sigma|dev|var|scale|offset|cent)")
TRAINING_ROWS: Final = (
    "x_train", "train", "xtrain", "train_x", "x_tr", "training", "train_data", "ref", "reference",
    "base", "fit_on", "fitted_on", "source",
)  # fmt: skip
"""Names of the rows that mean and deviation come from, beside other rows that are scaled."""
SYNONYMS: Final = {
    "x": ("x_train", "train", "xtrain", "data", "features", "train_x", "images", "x_tr"),
    "x_validation": (
        "x_val", "x_valid", "x_test", "val", "valid", "validation", "test", "xval", "xtest",
        "x_dev", "val_x", "test_x", "x_new",
    ),
    "x_more": ("x_test", "test"),
}  # fmt: skip


def read_matrices(returned: Any) -> tuple[FloatArray, ...]:
    """The scaled arrays: all returned arrays that have rows and columns.

    Raises:
        ValueError: there are none; the message follows "it".

    >>> [part.shape for part in read_matrices((np.ones((4, 2)), 0.5, 1.0))]
    [(4, 2)]
    """
    if returned is None:
        raise ValueError("returns None")
    several = list(returned.values()) if isinstance(returned, dict) else returned
    listed = several if isinstance(several, tuple | list) else [several]
    arrays = [to_numpy(e) for e in listed if is_tensor(e) or isinstance(e, np.ndarray)]
    found = tuple(e.astype(np.float64) for e in arrays if e.ndim == 2 and e.dtype.kind in "fiub")
    if not found:
        raise ValueError("returns no array with rows and columns")
    return found


def takes_validation_first(function: Callable[..., Any]) -> bool:
    """Whether the first parameter, and so perhaps the first result, is the validation rows."""
    return any(n.lower() in SYNONYMS["x_validation"] for n in required_names(function)[:1])


def takes_rows_only(function: Callable[..., Any]) -> bool:
    """Whether no parameter is called a mean or a deviation, as of a function that scales back."""
    return STATISTICS.search(" ".join(required_names(function)).lower()) is None


def scales_other_rows(function: Callable[..., Any]) -> Callable[..., Any]:
    """``scale(x, train)``, which returns x alone, as a function of the training and other rows."""

    def scaling(train: Any, other: Any = None) -> tuple[FloatArray, ...]:
        parts = (train,) if other is None else (train, other)
        return tuple(read_matrices(function(part, train))[0] for part in parts)

    return scaling


SIGNATURES: Final = (
    AcceptedSignature(("x", "x_validation"), ("x_validation",), SYNONYMS),
    AcceptedSignature(
        ("x_validation", "x"), (), SYNONYMS,
        lambda function: lambda x, other: read_matrices(function(other, x))[::-1],
        described=False, applies=takes_validation_first,
        note="It takes and returns the validation rows first.",
    ),
    AcceptedSignature(("x", "x_validation", "x_more"), (), SYNONYMS,
        lambda function: lambda x, other: function(x, other, other), applies=takes_rows_only),
    AcceptedSignature(
        ("x_validation", "x"), (),
        {"x_validation": ("x", "data", "values", "rows", "x_new", "new"), "x": TRAINING_ROWS},
        scales_other_rows, by_name_only=True, described=False,
    ),
)  # fmt: skip
