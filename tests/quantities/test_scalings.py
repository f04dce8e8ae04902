"""Usual scalings of other courses are right, and none of them is called wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.checks import check
from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections import inspect_file
from steepest.quantities.finding import find_quantity_check
from steepest.quantities.scalings import explain_scaling


def in_place(data: Any) -> None:
    for k in range(len(data[0])):
        low, high = min(row[k] for row in data), max(row[k] for row in data)
        for row in data:
            row[k] = (row[k] - low) / (high - low)


def rows(X: Any) -> Any:
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)


SCALINGS: tuple[tuple[Callable[..., Any], str, str], ...] = (
    (lambda X: X - X.mean(axis=0), "preprocess", "x - mean of each column"),
    (lambda X: X / X.max(axis=0), "normalize", "x / maximum of each column"),
    (lambda X: X / abs(X).max(), "normalize", "x / maximum of all numbers"),
    (lambda X: X / X.std(axis=0), "scale", "x / deviation of each column"),
    (lambda X: X / 255.0, "normalize_data", "x / 255"),
    (lambda X: (X - 127.5) / 127.5, "preprocess", "(x - 127.5) / 127.5"),
    (lambda X: X / np.linalg.norm(X, axis=1, keepdims=True), "normalize", "length of each row"),
    (lambda X: (X - X.mean(0)) / (X.max(0) - X.min(0)), "mean_normalization", "(x - mean) / (max"),
    (lambda X: (X - X.mean(0)) / np.sqrt(X.var(0) + 1e-5), "standardize", "(x - mean) / deviation"),
    (lambda X, train: (X - train.mean(0)) / train.std(0), "zscore", "of the second argument"),
    (lambda X, m, s: (X - m) / s, "normalize", "(x - mean) / deviation"),
    (lambda x: (np.array(x) - min(x)) / (max(x) - min(x)), "min_max", "(x - minimum) / (max"),
    (lambda X: 2 * (X - X.min()) / np.ptp(X) - 1, "rescale", "2 (x - minimum)"),
    (rows, "standardize", "of each row"),
    (in_place, "normalizar", "(x - minimum) / (maximum - minimum) of each column"),
)


@pytest.mark.parametrize(("function", "name", "words"), SCALINGS)
def test_usual_scalings_are_explained(function: Callable[..., Any], name: str, words: str) -> None:
    found = explain_scaling(function, name)
    assert found is not None
    assert words in found.words


@pytest.mark.parametrize(("function", "name", "words"), SCALINGS)
def test_usual_scalings_are_not_called_wrong_by_their_name(
    function: Callable[..., Any], name: str, words: str
) -> None:
    def called(*data: Any) -> Any:
        return function(*data)

    called.__name__ = name
    called.__wrapped__ = function  # type: ignore[attr-defined]  # for its signature
    assert words
    assert check(called, "scaling", found_by_name=True).verdict.outcome != WRONG


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (lambda X: (X - X.mean(0)) / X.var(0), "variance for deviation"),
        (lambda X: (X - X.mean(0)) / X.std(), "mean of each feature, deviation of all numbers"),
        (lambda X: X - X.mean() / X.std(), "brackets missing"),
    ],
)
def test_real_mistakes_of_a_scaling_are_still_named(
    function: Callable[..., Any], mistake: str
) -> None:
    found = explain_scaling(function, "normalize")
    assert found is None or found.mistake == mistake
    assert check(function, "scaling", found_by_name=True).mistake == mistake


def test_a_scaling_that_the_name_does_not_promise_is_not_called_right() -> None:
    assert explain_scaling(lambda X: X / X.max(axis=0), "standardize") is None
    assert explain_scaling(lambda X: 2 * X, "scale") is None


class MinMax:
    """Scales by the figures of the data to which it was fitted."""

    def fit(self, X: Any) -> None:
        self.low, self.high = X.min(axis=0), X.max(axis=0)

    def transform(self, X: Any) -> Any:
        return (X - self.low) / (self.high - self.low)

    def fit_transform(self, X: Any) -> Any:
        self.fit(X)
        return self.transform(X)

    def inverse_transform(self, X: Any) -> Any:
        return X * (self.high - self.low) + self.low


@pytest.mark.parametrize("method", ["fit", "transform", "fit_transform", "inverse_transform"])
def test_the_methods_of_an_object_that_scales_are_called_one_after_another(method: str) -> None:
    found = find_quantity_check(getattr(MinMax(), method), f"MinMax.{method}", method)
    assert found is not None
    verdict = found.explain()
    assert verdict is not None
    assert verdict.outcome == RIGHT
    assert "(x - minimum) / (maximum - minimum) of each column" in verdict.sentence


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (lambda x: x - x.min() / x.max() - x.min(), "brackets missing"),
        (lambda x: x - x.mean(axis=0) / x.std(axis=0), "brackets missing"),
        (lambda x: (x - x.mean(axis=0)) / np.sqrt(x.std(axis=0)), "root of the deviation"),
        (lambda x: 2 * (x - x.min(axis=0)) / np.ptp(x, axis=0) - 1, ""),
        (lambda x: x - x.mean(axis=0), ""),
    ],
)
def test_a_scaling_with_missing_brackets_is_explained_as_wrong(function: Any, mistake: str) -> None:
    found = explain_scaling(function, "normalize")
    assert found is not None
    assert found.mistake == mistake


def two_columns(X: Any) -> Any:
    scaled = np.zeros_like(X)
    scaled[:, 0] = (X[:, 0] - np.mean(X[:, 0])) / np.std(X[:, 0])
    scaled[:, 1] = (X[:, 1] - np.mean(X[:, 1])) / np.std(X[:, 1])
    return scaled


def two_columns_by_the_first(X: Any) -> Any:
    scaled = np.zeros_like(X)
    scaled[:, 0] = (X[:, 0] - np.mean(X[:, 0])) / np.std(X[:, 0])
    scaled[:, 1] = (X[:, 1] - np.mean(X[:, 0])) / np.std(X[:, 0])
    return scaled


def rows_in_place(dataset: Any, minmax: Any) -> None:
    for row in dataset:
        for i in range(len(row) - 1):
            row[i] = (row[i] - minmax[i][0]) / (minmax[i][1] - minmax[i][0])


def test_columns_that_are_scaled_by_themselves_are_given_alone() -> None:
    found = explain_scaling(two_columns, "normalize")
    assert found is not None
    assert found.words == "(x - mean) / deviation of each column, for data of two columns"
    assert explain_scaling(two_columns_by_the_first, "normalize") is None


def test_rows_that_end_with_a_label_are_scaled_by_given_limits() -> None:
    found = explain_scaling(rows_in_place, "normalize_dataset")
    assert found is not None
    assert found.words == "(x - minimum) / (maximum - minimum) of each column"


def test_a_right_scaling_that_changes_its_argument_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    lines = [f"    X[:, {k}] = (X[:, {k}] - X[:, {k}].mean()) / X[:, {k}].std()" for k in (0, 1)]
    file.write_text(
        "\n".join(["def featureNormalize(X):", *lines, "    return X"]), encoding="utf-8"
    )
    [verdict] = inspect_file(file).verdicts
    assert verdict.outcome == RIGHT
    assert "It changes its argument X, which belongs to the caller." in verdict.notes
