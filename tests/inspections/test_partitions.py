"""Splits in any layout are judged by the rows and labels in their parts."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.partitions import find_partitions


def data_split(X: Any, Y: Any) -> Any:
    order = np.random.permutation(Y.shape[1])
    n = int(0.8 * len(order))
    return X[:, order[:n]], Y[:, order[:n]], X[:, order[n:]], Y[:, order[n:]]


def split_valid_set(X: Any, Y: Any, percentage: float) -> Any:
    order = np.random.permutation(len(X))
    n = int(np.floor(len(X) * percentage))
    X, Y = X[order], Y[order]
    return X[n:], Y[n:], X[:n], Y[:n]


def split_into(x_train: Any, y_train: Any, k: int) -> Any:
    size = len(x_train) // k
    places = [slice(each * size, (each + 1) * size) for each in range(k)]
    return dict(enumerate(x_train[s] for s in places)), [y_train[s] for s in places]


def split_twice_shuffled(X: Any, y: Any, share: float = 0.5) -> Any:
    X, y = np.random.permutation(X), np.random.permutation(y)
    n = int(len(X) * share)
    return (X[:n], y[:n]), (X[n:], y[n:])


def split_off_one(X: Any, y: Any) -> Any:
    return X[:-1], y[:-1]


def verdict_on(function: Any) -> FunctionVerdict:
    [found] = find_partitions({function.__name__: function}, {})
    return found.check()


@pytest.mark.parametrize("function", [data_split, split_valid_set, split_into])
def test_parts_of_all_rows_with_their_labels_are_right(function: Any) -> None:
    assert verdict_on(function).outcome == RIGHT


def test_labels_of_other_rows_are_wrong() -> None:
    verdict = verdict_on(split_twice_shuffled)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "labels of other rows")


def test_another_function_is_not_checked_or_not_found() -> None:
    def split_lines(X: Any, y: Any) -> Any: ...
    def split_data(data: Any, length: int) -> Any: ...

    assert verdict_on(split_off_one).outcome == NOT_CHECKED
    assert list(find_partitions({"a": split_lines, "split_data": split_data}, {})) == []
