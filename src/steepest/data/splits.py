"""The split into training, validation and test part: by fractions (stratified, seeded) or by rows.

The engine (``src/engine/``) makes the same splits from the same class counts and random numbers, so
a sweep does not compute one in Python for every seed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest import random
from steepest.errors import DataError, Problems, SettingsError, shown
from steepest.values import real

__all__ = [
    "PARTS",
    "HeldBack",
    "Parts",
    "check_fractions",
    "check_parts",
    "class_counts",
    "drawn_test_rows",
    "hint_for_counts",
    "hold_back",
    "is_given_by_rows",
    "split_rows",
]

PARTS: Final = ("training", "validation", "test")
"""Names of the parts, in order."""

Parts: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
"""Row numbers of training, validation and test; a missing part is empty."""

_ROUNDING: Final = 1e-9  # 0.29 * 100 is 28.999999999999996 in floats; its floor is meant to be 29


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A split whose test part is the same for every seed; the seeds divide the other rows.

    Attributes:
        fractions: of training, validation and test; None takes the dataset's own.
        test_seed: draws the test rows.
    """

    fractions: Sequence[float] | None
    test_seed: int


def is_given_by_rows(split: object) -> bool:
    """Whether a split is given by row numbers, as opposed to fractions.

    >>> is_given_by_rows(([0, 1], [2])), is_given_by_rows((0.5, 0.5))
    (True, False)
    """
    return isinstance(split, (tuple, list)) and any(_is_part(part) for part in split)


def _is_part(part: object) -> bool:
    """Whether this is a sequence of row numbers and no fraction."""
    return isinstance(part, (list, tuple, range)) or getattr(part, "ndim", 0) > 0


def check_fractions(split: object) -> tuple[float, float, float]:
    """Fractions of training, validation and test, a missing test part being 0.

    Raises:
        SettingsError: not two or three numbers, a negative one, no training part, or a sum other
            than 1.

    >>> check_fractions((0.5, 0.5))
    (0.5, 0.5, 0.0)
    >>> check_fractions((0.6, 0.2))
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: split must have fractions that sum to 1, got (0.6, 0.2) with \
the sum 0.8 (a third fraction of 0.2 makes a test part)
    """
    sequence = isinstance(split, (list, tuple)) or getattr(split, "ndim", 0) == 1
    given: tuple[Any, ...] = tuple(split) if sequence else ()  # type: ignore[arg-type]  # a sequence
    if len(given) not in (2, 3) or not all(_is_fraction(f) for f in given):
        raise SettingsError(
            "split must be two or three fractions, or the row numbers of two or three parts, "
            f"got {shown(split)} (for example (0.6, 0.2, 0.2))"
        )
    fractions = tuple(float(f) for f in given)
    if min(fractions) < 0 or fractions[0] == 0:
        raise SettingsError(
            f"split must have a positive training fraction and none below 0, got {fractions}"
        )
    total = math.fsum(fractions)
    if abs(total - 1) > _ROUNDING:
        missing = f"{1 - total:.6g}"
        fix = f"a third fraction of {missing} makes a test part"
        hint = f" ({fix})" if len(fractions) == 2 and total < 1 else ""
        raise SettingsError(
            f"split must have fractions that sum to 1, got {fractions} with the sum "
            f"{total:.6g}{hint}"
        )
    return fractions[0], fractions[1], fractions[2] if len(fractions) == 3 else 0.0


def _is_fraction(value: object) -> bool:
    number = real(value)
    return number is not None and math.isfinite(number)


def class_counts(
    y: NDArray[np.int32], classes: int, fractions: Sequence[float], names: Sequence[Any] = ()
) -> NDArray[np.int64]:
    """Number of rows of each class in each part.

    A part of fraction f has floor(f n) rows; the last part that is not empty has the rest. The rows
    of a part are divided among the classes in proportion to their unassigned rows, by largest
    remainders (ties to the lower class).

    Args:
        y: class codes 0…classes-1, (n,).
        classes: how many classes.
        fractions: of training, validation and, if there is one, test.
        names: the labels of the classes, for messages.

    Returns:
        (3, classes) int64.

    Raises:
        SettingsError: wrong fractions.
        DataError: a part without rows, a class without a training row.

    >>> y = np.array([0] * 6 + [1] * 4, dtype=np.int32)
    >>> class_counts(y, 2, (0.5, 0.3, 0.2)).tolist()
    [[3, 2], [2, 1], [1, 1]]
    """
    cut = check_fractions(fractions)
    return _counts_by_size(y, classes, _checked_sizes(cut, len(y)), names)


def _checked_sizes(fractions: tuple[float, float, float], n: int) -> list[int]:
    """Rows of each part."""
    sizes = _part_sizes(fractions, n)
    for name, size, fraction in zip(PARTS, sizes, fractions, strict=True):
        if fraction > 0 and size == 0:
            raise DataError(
                f"split leaves the {name} part without a row: {fraction:g} of {n} rows is less "
                "than one (give it a larger fraction, or 0)"
            )
    return sizes


def _counts_by_size(
    y: NDArray[np.int32], classes: int, sizes: Sequence[int], names: Sequence[Any]
) -> NDArray[np.int64]:
    """Rows of each class in parts of these sizes, (3, classes)."""
    free = np.bincount(y, minlength=classes).astype(np.int64)
    counts = np.zeros((3, classes), dtype=np.int64)
    for part, size in enumerate(sizes):
        counts[part] = _largest_remainders(free, size)
        free = free - counts[part]
    _check_training_classes(counts[0], names)
    return counts


def _part_sizes(fractions: tuple[float, float, float], n: int) -> list[int]:
    sizes = [math.floor(fraction * n + _ROUNDING) for fraction in fractions]
    last = max(part for part in range(3) if fractions[part] > 0)
    sizes[last] = n - sum(sizes[:last])
    return sizes


def _largest_remainders(free: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """``size`` rows divided among classes in proportion to their free rows (Hamilton's method)."""
    total = int(free.sum())
    if size == 0:
        return np.zeros_like(free)
    shares, remainders = np.divmod(free * size, total)
    missing = size - int(shares.sum())
    shares[np.argsort(-remainders, kind="stable")[:missing]] += 1
    return shares


def _check_training_classes(counts: NDArray[np.int64], names: Sequence[Any]) -> None:
    missing = [names[c] if len(names) else c for c in np.flatnonzero(counts == 0).tolist()]
    if missing:
        listed = ", ".join(repr(name) for name in missing[:5])
        raise DataError(
            f"split leaves no training row for class {listed} (give the training part more rows, "
            f"or leave that class out{hint_for_counts(names)})"
        )


def hint_for_counts(names: Sequence[Any]) -> str:
    """More for a message on a rare class, where the classes may be counts; "" otherwise.

    >>> hint_for_counts([0, 1, 2, 9])
    '; say problem="regression" if these are counts'
    >>> hint_for_counts([0, 1]), hint_for_counts(["cat", "dog", "emu"])
    ('', '')
    """
    whole = all(isinstance(name, int | np.integer) for name in names)
    return '; say problem="regression" if these are counts' if whole and len(names) > 2 else ""


def hold_back(
    y: NDArray[np.int32],
    classes: int,
    fractions: Sequence[float],
    test_seed: int,
    names: Sequence[Any] = (),
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows of a test part that is the same for every seed, and the class counts of the others.

    The test rows are drawn from all rows alike, not class by class. In a part that has each class
    in the same proportion as the training part, a network scores a little better than on new rows.

    Args:
        y, classes, names: as for ``class_counts``.
        fractions: of training, validation and test, the last above 0.
        test_seed: a 64-bit seed.

    Returns:
        Class counts of training, validation and an empty test part, (3, classes) int64; row
        numbers of the test part, rising, int64.

    Raises:
        SettingsError: wrong fractions, or none for the test part.
        DataError: a part without rows, a class without a training row.

    >>> y = np.array([0] * 6 + [1] * 6, dtype=np.int32)
    >>> counts, rows = hold_back(y, 2, (0.5, 0.25, 0.25), test_seed=0)
    >>> counts.sum(axis=1).tolist(), len(rows)
    ([6, 3, 0], 3)
    """
    rows = drawn_test_rows(len(y), fractions, test_seed)
    training, validation, _ = _checked_sizes(check_fractions(fractions), len(y))
    return _counts_by_size(np.delete(y, rows), classes, (training, validation, 0), names), rows


def drawn_test_rows(n: int, fractions: Sequence[float], test_seed: int) -> NDArray[np.int64]:
    """Row numbers of a test part that is held back from every seed, rising.

    Args:
        n: rows of the data.
        fractions: of training, validation and test, the last above 0.
        test_seed: a 64-bit seed.

    Raises:
        SettingsError: wrong fractions, or none for the test part.
        DataError: a part without rows.

    >>> drawn_test_rows(6, (0.5, 0.25, 0.25), 0).tolist()
    [1, 4]
    """
    cut = check_fractions(fractions)
    if cut[2] == 0:
        raise SettingsError(
            f"test_seed must go with a split that has a test part, got split={tuple(fractions)} "
            "(use split=(0.6, 0.2, 0.2))"
        )
    _, _, test = _checked_sizes(cut, n)
    return np.sort(random.permutation(test_seed, random.SPLIT, 1, n)[:test]).astype(np.int64)


def split_rows(
    y: NDArray[np.int32],
    counts: NDArray[np.int64],
    split_seed: int,
    held_back: NDArray[np.int64] | None = None,
) -> Parts:
    """The row numbers of each part for one seed.

    The rows are permuted; walking the permutation, the first rows of a class go to training, the
    next to validation, the rest to test, as many as ``counts`` says. Each part keeps that order.

    Args:
        y: class codes, (n,).
        counts: rows of each class in each part, (3, classes), as :func:`class_counts` gives them.
        split_seed: a 64-bit seed.
        held_back: row numbers of the test part, if they are the same for every seed; ``counts``
            are those of the other rows.

    Returns:
        Three int64 arrays that hold every row once.

    >>> y = np.array([0, 0, 0, 1, 1, 1], dtype=np.int32)
    >>> parts = split_rows(y, class_counts(y, 2, (0.5, 0.5)), split_seed=0)
    >>> [len(part) for part in parts], [int(y[part].sum()) for part in parts]
    ([3, 3, 0], [1, 2, 0])
    """
    order = random.permutation(split_seed, random.SPLIT, 0, len(y))
    if held_back is not None:
        order = order[~np.isin(order, held_back)]
    labels = y[order]
    part = np.empty(len(order), dtype=np.int8)
    for label in range(counts.shape[1]):
        part[labels == label] = np.repeat(np.arange(3, dtype=np.int8), counts[:, label])
    training, validation, test = (order[part == p] for p in range(3))
    return training, validation, test if held_back is None else held_back


def check_parts(
    split: Sequence[Any], y: NDArray[np.int32], classes: int, names: Sequence[Any] = ()
) -> Parts:
    """Row numbers given by the user, checked; they are taken in the order given.

    Args:
        split: two or three sequences of row numbers: training, validation and perhaps test.
        y: class codes, (n,).
        classes: how many classes.
        names: the labels of the classes, for messages.

    Raises:
        SettingsError: parts that are not row numbers, or are out of range, repeated or overlapping.
        DataError: a class without a training row.

    >>> y = np.array([0, 1, 0, 1], dtype=np.int32)
    >>> [part.tolist() for part in check_parts(([0, 1], [3, 2]), y, 2)]
    [[0, 1], [3, 2], []]
    """
    if len(split) not in (2, 3):
        raise SettingsError(
            f"split must have two or three parts of row numbers, got {len(split)} "
            "(training, validation and perhaps test)"
        )
    problems = Problems()
    parts = [
        check_part(name, part, len(y), problems)
        for name, part in zip(PARTS, [*split, ()][:3], strict=True)
    ]
    if not problems.sentences:
        _check_overlap(parts, len(y), problems)
    problems.raise_as(SettingsError)
    _check_training_classes(np.bincount(y[parts[0]], minlength=classes), names)
    return parts[0], parts[1], parts[2]


def check_part(name: str, given: object, n: int, problems: Problems) -> NDArray[np.int64]:
    """The row numbers of one part of n rows; what is wrong is added to the problems."""
    empty = np.zeros(0, dtype=np.int64)
    try:
        rows = np.asarray(given)
    except (TypeError, ValueError):
        rows = np.array(None)
    if rows.size == 0:
        if name != "test":
            problems.add(f"split must have rows in its {name} part, got none")
        return empty
    if rows.dtype == bool:
        problems.add(f"split must have row numbers, its {name} part is a mask (use np.flatnonzero)")
        return empty
    if rows.ndim != 1 or rows.dtype.kind not in "iu":
        problems.add(
            f"split must have whole row numbers, its {name} part is an array of "
            f"{rows.dtype} with shape {rows.shape}"
        )
        return empty
    outside = rows[(rows < 0) | (rows >= n)]
    if outside.size:
        problems.add(
            f"split must have row numbers from 0 to {n - 1}, its {name} part has {outside[0]}"
        )
        return empty
    return rows.astype(np.int64)


def _check_overlap(parts: list[NDArray[np.int64]], n: int, problems: Problems) -> None:
    seen = np.full(n, -1, dtype=np.int8)
    for number, part in enumerate(parts):
        times = np.bincount(part, minlength=n)
        repeated = times > 1
        if repeated.any():
            problems.add(
                f"split must have each row once, its {PARTS[number]} part repeats row "
                f"{int(repeated.argmax())}"
            )
        shared = (times > 0) & (seen >= 0)
        if shared.any():
            row = int(shared.argmax())
            problems.add(
                f"split must have parts without common rows, row {row} is in "
                f"{PARTS[seen[row]]} and in {PARTS[number]}"
            )
        seen[times > 0] = number
