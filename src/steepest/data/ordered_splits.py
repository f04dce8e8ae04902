"""Splits that keep the rows of a group together, or train on earlier rows than they test."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest import random
from steepest.data.splits import PARTS, Parts, check_fractions
from steepest.errors import DataError, shown

__all__ = ["one_each", "split_by_groups", "split_in_time", "time_of_each_row"]


def split_by_groups(groups: Any, n: int, fractions: Sequence[float], seed: int) -> Parts:
    """Row numbers of the parts; no group has rows in two of them.

    The groups are permuted; each goes to the part that lacks most rows of its share. Parts are
    therefore as large as their fractions say but for the size of a group, and not stratified.

    Args:
        groups: what group each row belongs to, (n,): numbers or text.
        n: rows of the data.
        fractions: of training, validation and perhaps test.
        seed: of the permutation.

    Raises:
        SettingsError: wrong fractions.
        DataError: not one group for each row, a missing one, or fewer groups than parts.

    >>> parts = split_by_groups(["a", "a", "b", "c", "c", "c"], 6, (0.5, 0.25, 0.25), seed=1)
    >>> [part.tolist() for part in parts]
    [[0, 1], [3, 4, 5], [2]]
    """
    cut = check_fractions(fractions)
    labels = one_each("groups", groups, n)
    if labels.dtype.kind == "O":
        labels = np.array([str(each) for each in labels.tolist()])
    _, code, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    wanted = sum(fraction > 0 for fraction in cut)
    if len(sizes) < wanted:
        raise DataError(f"groups must be at least {wanted}, one for each part, got {len(sizes)}")
    missing = np.array(cut) * n
    part_of = np.zeros(len(sizes), dtype=np.int64)
    left = len(sizes)
    for group in random.permutation(seed, random.SPLIT, 0, len(sizes)).tolist():
        empty = [p for p in range(3) if cut[p] > 0 and missing[p] == cut[p] * n]
        part = int(missing.argmax())
        if len(empty) == left and part not in empty:
            part = empty[0]  # the last groups are for parts that have none
        part_of[group] = part
        missing[part] -= sizes[group]
        left -= 1
    training, validation, test = (np.flatnonzero(part_of[code] == part) for part in range(3))
    return training, validation, test


def split_in_time(time: Any, n: int, fractions: Sequence[float]) -> Parts:
    """Row numbers of the parts: the earliest rows train, later ones validate, the latest test.

    Rows of the same time stay together, so a part may be a little larger than its fraction.

    Args:
        time: when each row was, (n,): numbers or dates.
        n: rows of the data.
        fractions: of training, validation and perhaps test.

    Raises:
        SettingsError: wrong fractions.
        DataError: not one time for each row, a missing one, text, or a part without rows.

    >>> parts = split_in_time([3, 1, 2, 4], 4, (0.5, 0.25, 0.25))
    >>> [part.tolist() for part in parts]
    [[1, 2], [0], [3]]
    """
    cut = check_fractions(fractions)
    times = time_of_each_row(time, n)
    order = np.argsort(times, kind="stable")
    ordered = times[order]
    ends = [int(np.floor(sum(cut[: part + 1]) * n + 1e-9)) for part in range(2)]
    ends = [
        int(np.searchsorted(ordered, ordered[end - 1], side="right")) if 0 < end < n else end
        for end in ends
    ]
    parts = np.split(order, ends)
    for name, part, fraction in zip(PARTS, parts, cut, strict=True):
        if fraction > 0 and not len(part):
            raise DataError(
                f"time leaves the {name} part without a row (give it a larger fraction; rows of "
                "the same time stay together)"
            )
    training, validation, test = parts
    return training, validation, test


def time_of_each_row(time: Any, n: int) -> NDArray[Any]:
    """Numbers or dates, (n,).

    Raises:
        DataError: not one for each row, a missing one, or text.
    """
    times = one_each("time", time, n)
    if times.dtype.kind not in "iufM":
        raise DataError(
            f"time must be numbers or dates, got {shown(times[0].item())} (convert the column, as "
            "with polars' str.to_datetime)"
        )
    return times


def one_each(name: str, given: Any, n: int) -> NDArray[Any]:
    """One value for each row, (n,), none missing."""
    try:
        values = np.asarray(given)
    except Exception:
        raise DataError(f"{name} must have a value for each row, got {shown(given)}") from None
    if values.shape != (n,):
        got = f"shape {values.shape}" if values.ndim else shown(given)
        raise DataError(f"{name} must have a value for each of the {n} rows, got {got}")
    kind = values.dtype.kind
    if kind == "f":
        missing = np.isnan(values)
    elif kind == "M":
        missing = np.isnat(values)
    else:
        none = [each is None or each != each for each in values.tolist()] if kind == "O" else []
        missing = np.array(none, dtype=bool)
    if missing.any():
        raise DataError(
            f"{name} must not be missing, it is in row {int(missing.argmax())} (drop such rows)"
        )
    return values
