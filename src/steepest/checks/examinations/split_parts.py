"""The parts that a split returned, in any nesting, as arrays in one order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.observations import ExaminedFunction, FloatArray
from steepest.edits.reachable import names_of_function

__all__ = ["COLUMNS", "may_be_of_either", "read_parts"]

COLUMNS: Final = 3
"""Of the rows that are split."""
BOTH_PARTS: Final = re.compile("train_?(and_?)?(val|test|dev|hold)")
ONE_PART: Final = re.compile("train|tr_|first|val|test|hold|dev|eval|second")


def may_be_of_either(call: ExaminedFunction, name: str) -> bool:
    """Whether the names of a split and of its fraction leave open of which part the fraction is.

    Args:
        call: the split.
        name: of its parameter.
    """
    function = getattr(call, "function", None)
    names = () if function is None else names_of_function(function)
    both = any(BOTH_PARTS.search(each.lower()) for each in names)
    return both and ONE_PART.search(name.lower()) is None


def read_parts(returned: Any) -> tuple[FloatArray, ...]:
    """The arrays of the parts in the order x, x, ..., y, y, ..., for any nesting.

    Raises:
        ValueError: there are fewer than two parts; the message follows "it".

    >>> x, y = np.ones((4, 3)), np.ones(4)
    >>> [part.shape for part in read_parts(((x[:3], y[:3]), (x[3:], y[3:])))]
    [(3, 3), (1, 3), (3,), (1,)]
    """
    if returned is None:
        raise ValueError("returns None")
    if isinstance(returned, tuple | list):
        returned = [_rows_in_list(each) for each in returned]
    arrays = [each.astype(np.float64) for each in _flatten_arrays(returned)]
    rows = [each for each in arrays if each.ndim == 2 and each.shape[1] == COLUMNS]
    vectors = sorted((each for each in arrays if each.ndim == 1), key=len)
    if len(rows) == 1 and len(vectors) == 3 and len(rows[0]) in map(len, vectors[:2]):
        longest = vectors[2]  # a part whose rows were put one after the other
        whole = len(longest) // COLUMNS * COLUMNS
        arrays = [e[:whole].reshape(-1, COLUMNS) if e is longest else e for e in arrays]
        rows = [each for each in arrays if each.ndim == 2 and each.shape[1] == COLUMNS]
    labels = [np.ravel(e) for e in arrays if e.ndim == 1 or e.shape[1:] == (1,)]
    if len(rows) < 2:
        raise ValueError(f"returns {len(rows)} arrays of rows where two parts are expected")
    return (*rows, *_without_row_numbers(rows, labels))


def _without_row_numbers(rows: Sequence[FloatArray], arrays: list[Any]) -> list[Any]:
    """The labels, where as many arrays of row numbers are returned beside them."""
    if len(arrays) != 2 * len(rows):
        return arrays
    numbers = [part[:, 0] for part in rows]  # the first column of the probes holds them
    left = [a for a in arrays if not any(np.array_equal(a, number) for number in numbers)]
    return left if len(left) == len(rows) else arrays[: len(rows)]


def _rows_in_list(value: Any) -> Any:
    """The rows or labels of one part that are kept in a list as one array."""
    try:
        plain = [to_numpy(each) for each in value] if isinstance(value, list) else []
        rows = {np.shape(each) for each in plain} in ({()}, {(COLUMNS,)})
        return np.stack(plain) if rows else value
    except (TypeError, ValueError):
        return value


def _flatten_arrays(value: Any) -> Iterator[Any]:
    if is_tensor(value) or isinstance(value, np.ndarray):
        array = to_numpy(value)
        if array.dtype.kind in "fiub":
            yield array
    elif hasattr(value, "tensors") or isinstance(value, tuple | list | dict):
        inside = value.values() if isinstance(value, dict) else getattr(value, "tensors", value)
        for each in inside:
            yield from _flatten_arrays(each)
