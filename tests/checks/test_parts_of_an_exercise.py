"""Functions that are a part of a piece, or take its arguments together: right and wrong ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

import steepest as st


def affine(theta: Any, x: Any) -> Any:
    return theta[0] + x @ theta[1:]


def affine_with_ones(x: Any, theta: Any) -> Any:
    return np.column_stack([x, np.ones(len(x))]) @ theta


def affine_first_feature_only(theta: Any, x: Any) -> Any:
    return theta[0] + x[:, :1] @ theta[1:2]


def affine_by_its_text(theta: Any, x: Any) -> Any:
    """theta = (bias, w_1, ..., w_d)"""
    return x @ theta[:-1] + theta[-1]


def units(data: Any, w: Any, intercept: Any) -> Any:
    n, d = data.shape
    z = np.zeros(n)
    for i in range(n):
        z[i] = intercept + sum(data[i, j] * w[j] for j in range(d))
    return z


def units_without_first(data: Any, w: Any, intercept: Any) -> Any:
    n, d = data.shape
    z = np.zeros(n)
    for i in range(n):
        z[i] = intercept + sum(data[i, j] * w[j] for j in range(1, d))
    return z


def he_init(rng: Any, shape: Any) -> Any:
    return rng.normal(0, np.sqrt(2 / shape[0]), shape), np.zeros(shape[1])


def he_init_variance(rng: Any, shape: Any) -> Any:
    return rng.normal(0, 2 / shape[0], shape), np.zeros(shape[1])


def descend(dfdx: Any, dfdy: Any, x: Any, y: Any, eta: Any, n: Any) -> Any:
    xs, ys = [x], [y]
    for _ in range(n):
        x, y = x - eta * dfdx(x, y), y - eta * dfdy(x, y)
        xs.append(x)
        ys.append(y)
    return xs, ys


def descend_in_turn(dfdx: Any, dfdy: Any, x: Any, y: Any, eta: Any, n: Any) -> Any:
    xs, ys = [x], [y]
    for _ in range(n):
        x = x - eta * dfdx(x, y)
        y = y - eta * dfdy(x, y)
        xs.append(x)
        ys.append(y)
    return xs, ys


def minibatches(n: Any, batch_size: Any, rng: Any) -> Any:
    order = rng.permutation(n)
    return [order[k : k + batch_size] for k in range(0, n - batch_size + 1, batch_size)]


def batches_of_rows(x: Any, y: Any, batch_size: Any, seed: Any) -> Iterator[Any]:
    order = np.random.default_rng(seed).permutation(len(x))
    for start in range(0, len(x), batch_size):
        rows = order[start : start + batch_size]
        yield x[rows], y[rows]


def minibatches_with_repeats(n: Any, batch_size: Any, rng: Any) -> Any:
    return [rng.permutation(n)[:batch_size] for _ in range(n // batch_size)]


def batches_of_other_labels(x: Any, y: Any, batch_size: Any, seed: Any) -> Iterator[Any]:
    order = np.random.default_rng(seed).permutation(len(x))
    for start in range(0, len(x), batch_size):
        rows = order[start : start + batch_size]
        yield x[rows], y[start : start + batch_size]


def run_epoch(step: Any, x: Any, y: Any, batch_size: Any, rng: Any) -> Any:
    """step gives the mean loss and the number of hits of a batch"""
    order, seen = rng.permutation(len(x)), 0
    total, hits = 0.0, 0
    while seen + batch_size <= len(x):
        rows = order[seen : seen + batch_size]
        loss, right = step(x[rows], y[rows])
        total, hits, seen = total + loss, hits + right, seen + batch_size
    return total / (len(x) // batch_size), hits / seen


def run_epoch_over_all(step: Any, x: Any, y: Any, batch_size: Any, rng: Any) -> Any:
    """step gives the mean loss and the number of hits of a batch"""
    order, seen = rng.permutation(len(x)), 0
    total, hits = 0.0, 0
    while seen + batch_size <= len(x):
        rows = order[seen : seen + batch_size]
        loss, right = step(x[rows], y[rows])
        total, hits, seen = total + loss, hits + right, seen + batch_size
    return total / (len(x) // batch_size), hits / len(x)


run_epoch_over_all.__name__ = "run_epoch"  # the exercise's name, with which a remainder counts


@pytest.mark.parametrize(
    ("piece", "function"),
    [
        ("linear", affine),
        ("linear", affine_with_ones),
        ("linear", units),
        ("layer", he_init),
        ("descent", descend),
        ("epoch", minibatches),
        ("epoch", batches_of_rows),
        ("epoch", run_epoch),
    ],
)
def test_a_right_part_is_right(piece: str, function: Callable[..., Any]) -> None:
    verdict = st.check(function, piece)
    assert verdict.ok, verdict.sentence


@pytest.mark.parametrize(
    ("piece", "function"),
    [
        ("linear", affine_first_feature_only),
        ("linear", affine_by_its_text),
        ("linear", units_without_first),
        ("layer", he_init_variance),
        ("descent", descend_in_turn),
        ("epoch", minibatches_with_repeats),
        ("epoch", batches_of_other_labels),
        ("epoch", run_epoch_over_all),
    ],
)
def test_a_wrong_part_is_wrong(piece: str, function: Callable[..., Any]) -> None:
    verdict = st.check(function, piece, locate=False)
    assert not verdict.ok
    assert "could not" not in verdict.sentence
    assert "not recognised" not in verdict.sentence


def test_the_call_is_shown_with_the_parameter_that_holds_both() -> None:
    assert "theta=[[0.75, -0.5], [0.5, 2], [-1, 0.25]]" in (
        st.check(affine_by_its_text, "linear", locate=False).sentence
    )


def forward(params: Any, x: Any) -> Any:
    w, b = params["w"], params["b"]
    return x @ w / x.shape[-1] + b


def z_scores(data: Any) -> Any:
    z = (data - np.mean(data)) / np.std(data, ddof=1)
    return np.clip(z, -2, 2)


def accuracy_score(probs: Any, labels: Any) -> Any:
    return np.mean((probs > 0.5)[:-1] == labels[:-1])


@pytest.mark.parametrize(
    ("piece", "function", "left_out"),
    [("linear", forward, "x @ w instead of"), ("scaling", z_scores, "np.clip(z, -2, 2)")],
)
def test_an_edit_shows_that_a_function_is_wrong(
    piece: str, function: Callable[..., Any], left_out: str
) -> None:
    verdict = st.check(function, piece)
    assert verdict.verdict.outcome == "wrong"
    assert verdict.fix is not None
    assert left_out in verdict.fix.words


def test_one_sample_left_out_is_no_class_left_out() -> None:
    assert not st.check(accuracy_score, "accuracy", locate=False).ok
