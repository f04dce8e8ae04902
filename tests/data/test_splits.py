"""Splits: the sizes, the shares of the classes, the order of the rows, and what is refused."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as some

from steepest import random
from steepest.data.splits import check_fractions, check_parts, class_counts, split_rows
from steepest.errors import DataError, SettingsError

Y = np.array([0, 0, 0, 0, 0, 0, 1, 1, 1, 1], dtype=np.int32)


def codes(counts: list[int]) -> np.ndarray:
    return np.repeat(np.arange(len(counts), dtype=np.int32), counts)


def test_sizes_are_floors_and_the_last_part_takes_the_rest() -> None:
    y = codes([900, 897])
    assert class_counts(y, 2, (0.5, 0.5)).sum(axis=1).tolist() == [898, 899, 0]
    assert class_counts(y, 2, (0.5, 0.25, 0.25)).sum(axis=1).tolist() == [898, 449, 450]
    assert class_counts(y, 2, (1.0, 0.0)).sum(axis=1).tolist() == [1797, 0, 0]
    assert class_counts(y, 2, (0.5, 0.0, 0.5)).sum(axis=1).tolist() == [898, 0, 899]


def test_a_fraction_is_what_was_meant_not_its_float() -> None:
    # 0.29 * 100 is 28.999999999999996 in float64.
    assert class_counts(codes([50, 50]), 2, (0.29, 0.71)).sum(axis=1).tolist() == [29, 71, 0]


def test_largest_remainders_equal_those_by_hand() -> None:
    # Training, 5 of 10: ideals 6*5/10 = 3 and 4*5/10 = 2. Validation, 3 of the 5 left (3 and 2):
    # ideals 1.8 and 1.2, floors 1 and 1, one row over for the larger remainder, class 0.
    assert class_counts(Y, 2, (0.5, 0.3, 0.2)).tolist() == [[3, 2], [2, 1], [1, 1]]


def test_ties_go_to_the_lower_class() -> None:
    assert class_counts(codes([3, 3]), 2, (0.5, 0.5)).tolist() == [[2, 1], [1, 2], [0, 0]]


@given(
    some.lists(some.integers(5, 60), min_size=2, max_size=5),
    some.floats(0.3, 0.6),
    some.just(0.0) | some.just(1.0) | some.floats(0.25, 0.75),
)
def test_every_part_has_its_size_and_every_class_its_share_within_a_row(
    counts: list[int], train: float, rest: float
) -> None:
    # At least 10 rows and parts of at least a tenth of them: nothing here may be refused.
    fractions = (train, (1 - train) * rest, (1 - train) * (1 - rest))
    n = np.asarray(counts)
    found = class_counts(codes(counts), len(counts), fractions)
    assert (found.sum(axis=0) == n).all()
    assert (found >= 0).all()
    assert (found[0] >= 1).all()
    assert (np.abs(found.sum(axis=1) - n.sum() * np.asarray(fractions)) < 2 + 1e-6).all()
    assert found[0].sum() == math.floor(train * n.sum() + 1e-9)
    for part in range(3):
        free = n - found[:part].sum(axis=0)
        ideal = free * found[part].sum() / max(1, free.sum())
        assert (np.abs(found[part] - ideal) < 1).all()


def test_rows_are_taken_in_the_order_of_the_permutation() -> None:
    counts = class_counts(Y, 2, (0.5, 0.3, 0.2))
    order = random.permutation(7, random.SPLIT, 0, len(Y)).tolist()
    left = counts.copy()
    expected: list[list[int]] = [[], [], []]
    for row in order:  # the sentence of the contract, word by word
        part = next(p for p in range(3) if left[p, Y[row]] > 0)
        left[part, Y[row]] -= 1
        expected[part].append(row)
    assert [part.tolist() for part in split_rows(Y, counts, 7)] == expected


def test_seeds_give_different_splits_and_the_same_one_again() -> None:
    counts = class_counts(Y, 2, (0.5, 0.5))
    first, again, other = (split_rows(Y, counts, seed)[0].tolist() for seed in (1, 1, 2))
    assert first == again
    assert first != other


@pytest.mark.parametrize(
    ("split", "message"),
    [
        (
            (0.6, 0.2),
            "split must have fractions that sum to 1, got (0.6, 0.2) with the sum 0.8 "
            "(a third fraction of 0.2 makes a test part)",
        ),
        (
            (0.6, 0.3, 0.3),
            "split must have fractions that sum to 1, got (0.6, 0.3, 0.3) with the sum 1.2",
        ),
        (
            (0, 1),
            "split must have a positive training fraction and none below 0, got (0.0, 1.0)",
        ),
        (
            (1.2, -0.2),
            "split must have a positive training fraction and none below 0, got (1.2, -0.2)",
        ),
        (
            0.5,
            "split must be two or three fractions, or the row numbers of two or three parts, "
            "got 0.5 (for example (0.6, 0.2, 0.2))",
        ),
        (
            ("a", "b"),
            "split must be two or three fractions, or the row numbers of two or three parts, "
            "got ('a', 'b') (for example (0.6, 0.2, 0.2))",
        ),
    ],
)
def test_wrong_fractions_are_refused_in_a_sentence(split: Any, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        check_fractions(split)
    assert str(caught.value) == message


def test_a_part_without_a_row_is_refused_by_name() -> None:
    with pytest.raises(DataError) as caught:
        class_counts(codes([2, 2]), 2, (0.8, 0.1, 0.1))
    assert str(caught.value) == (
        "split leaves the validation part without a row: 0.1 of 4 rows is less than one "
        "(give it a larger fraction, or 0)"
    )


def test_a_class_without_a_training_row_is_named() -> None:
    with pytest.raises(DataError) as caught:
        class_counts(codes([50, 50, 1]), 3, (0.3, 0.7), ["cat", "dog", "emu"])
    assert str(caught.value) == (
        "split leaves no training row for class 'emu' (give the training part more rows, or leave "
        "that class out)"
    )


def test_given_rows_are_taken_as_they_are() -> None:
    parts = check_parts((np.array([9, 0, 3], dtype=np.uint8), [1, 8], ()), Y, 2)
    assert [part.tolist() for part in parts] == [[9, 0, 3], [1, 8], []]
    assert [part.dtype for part in parts] == [np.int64] * 3


@pytest.mark.parametrize(
    ("split", "message"),
    [
        (
            ([0, 6], [6]),
            "split must have parts without common rows, row 6 is in training and in validation",
        ),
        (([0, 6, 0], [1]), "split must have each row once, its training part repeats row 0"),
        (([0, 10], [1]), "split must have row numbers from 0 to 9, its training part has 10"),
        (([0, -1], [1]), "split must have row numbers from 0 to 9, its training part has -1"),
        (
            (np.ones(10, dtype=bool), [1]),
            "split must have row numbers, its training part is a mask (use np.flatnonzero)",
        ),
        (
            ([0.0, 6.0], [1]),
            "split must have whole row numbers, its training part is an array of float64 with "
            "shape (2,)",
        ),
        (([0, 6], []), "split must have rows in its validation part, got none"),
        (
            ([0, 6],),
            "split must have two or three parts of row numbers, got 1 "
            "(training, validation and perhaps test)",
        ),
    ],
)
def test_wrong_row_numbers_are_refused_in_a_sentence(split: Any, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        check_parts(split, Y, 2)
    assert str(caught.value) == message


def test_a_rare_whole_number_may_be_a_count() -> None:
    y = np.array([0] * 9 + [1] * 9 + [2], dtype=np.int32)
    with pytest.raises(DataError) as caught:
        check_parts((range(18), [18]), y, 3, [0, 1, 7])
    assert str(caught.value).endswith('out; say problem="regression" if these are counts)')


def test_given_rows_that_leave_a_class_out_of_training_are_refused() -> None:
    with pytest.raises(DataError) as caught:
        check_parts(([0, 1], [7]), Y, 2)
    assert str(caught.value) == (
        "split leaves no training row for class 1 (give the training part more rows, or leave "
        "that class out)"
    )
