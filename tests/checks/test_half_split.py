"""The exercise's split(x, y): halves in the order x, y, x, y, unless its text says otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.checks.checking import check

TRAIN_SHARE = 0.8


def cut(x, y, share):
    order = np.random.permutation(len(x))
    k = int(share * len(x))
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]


def four_fifths():
    def split(x, y):
        return cut(x, y, 4 / 5)

    return split


def four_fifths_by_text():
    def split(x, y):
        """80 percent of the rows are for training."""
        return cut(x, y, 4 / 5)

    return split


def four_fifths_by_a_constant():
    def split(x, y):
        return cut(x, y, TRAIN_SHARE)

    return split


def rows_first():
    def split(x, y):
        a, b, c, d = cut(x, y, 0.5)
        return a, c, b, d

    return split


def rows_first_by_text():
    def split(x, y):
        """Returns x_train, x_val, y_train, y_val."""
        a, b, c, d = cut(x, y, 0.5)
        return a, c, b, d

    return split


def halves():
    def split(x, y):
        return cut(x, y, 0.5)

    return split


def of_columns():
    def split(X, y):
        # X (d, n), y (n,)
        order = np.random.permutation(len(y))
        a, b = order[: len(y) // 2], order[len(y) // 2 :]
        return X[:, a], y[a], X[:, b], y[b]

    return split


@pytest.mark.parametrize(
    ("make", "mistake"),
    [(four_fifths, "another share than half"), (rows_first, "order of the results")],
)
def test_another_share_or_order_is_wrong(make, mistake):
    assert check(make(), "split", locate=False).mistake == mistake


@pytest.mark.parametrize(
    "make",
    [halves, four_fifths_by_text, four_fifths_by_a_constant, rows_first_by_text, of_columns],
)
def test_what_the_text_says_is_right(make):
    assert check(make(), "split", locate=False).ok


def test_shapes_in_a_comment_are_followed():
    def accuracy(y, y_hat):
        # y: (n,), y_hat: (n, 1)
        return ((y_hat > 0.5) == y).mean()

    def of_column(y, y_hat):
        # y: (n,), y_hat: (n, 1)
        return ((y_hat[:, 0] > 0.5) == y).mean()

    of_column.__name__ = "accuracy"
    assert check(accuracy, "accuracy", locate=False).mistake == "each compared with each"
    assert check(of_column, "accuracy", locate=False).ok


def split_with_fraction_of(second):
    def train_val_split(x, y, frac, seed):
        order = np.random.default_rng(seed).permutation(len(x))
        k = int(frac * len(x))
        k = len(x) - k if second else k
        return x[order[:k]], x[order[k:]], y[order[:k]], y[order[k:]]

    return train_val_split


@pytest.mark.parametrize("second", [False, True])
def test_the_fraction_of_a_train_val_split_may_be_that_of_either_part(second):
    assert check(split_with_fraction_of(second), "split", locate=False).ok


def test_the_fraction_of_a_split_is_that_of_the_first_part():
    function = split_with_fraction_of(second=True)
    function.__name__ = "split"
    assert check(function, "split", locate=False).mistake == "fraction of the other part"
