"""Functions given as pieces at the limits: batch sizes, one weight, small numbers, settings."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import WRONG


def logistic(z: Any) -> Any:
    return np.exp(-np.logaddexp(0, -z))


def train(
    x: Any, y: Any, w: Any, b: Any, lr: Any, size: Any, full: bool = True, in_place: bool = False
) -> Any:
    n = len(x)
    order = np.random.permutation(n)[: n - n % size if full else n]
    figures = []
    for k in range(0, len(order), size):
        i = order[k : k + size]
        z = x[i] @ w + b
        figures.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        e = (logistic(z) - y[i]) / len(i)
        step = lr * x[i].T @ e
        w = np.subtract(w, step, out=w if in_place else None)
        b = b - lr * e.sum()
    return w, b, *np.mean(figures, axis=0)


def epoch(x: Any, y: Any, w: Any, b: Any, lr: Any, batch: Any) -> Any:
    size = len(x) if batch is None else min(batch, len(x))
    return train(x, y, w, b, lr, size)


def epoch_in_place(x: Any, y: Any, w: Any, b: Any, lr: Any, batch: Any) -> Any:
    size = len(x) if batch is None else min(batch, len(x))
    return train(x, y, w, b, lr, size, in_place=True)


def epoch_with_a_smaller_batch(x: Any, y: Any, w: Any, b: Any, lr: Any, batch: Any) -> Any:
    size = len(x) if batch is None else min(batch, len(x))
    return train(x, y, w, b, lr, size, full=False)


def epoch_without_a_batch(x: Any, y: Any, w: Any, b: Any, lr: Any, batch: Any) -> Any:
    size = min(batch, len(x))  # where batch is None, too
    return train(x, y, w, b, lr, size)


def epoch_of_large_batches(x: Any, y: Any, w: Any, b: Any, lr: Any, batch: Any) -> Any:
    size = len(x) if batch is None else batch
    return train(x, y, w, b, lr, size) if size <= len(x) else (w, b, np.nan, np.nan)


def epoch_in_the_type_of_x(x: Any, y: Any, w: Any, b: Any, lr: Any, batch: Any) -> Any:
    new, *rest = epoch(x, y, w, b, lr, batch)
    return w + (new - w if x.dtype.kind == "f" else 0), *rest


def init_layer(d_in: int, d_out: int, seed: Any = None) -> Any:
    rng = np.random.default_rng(seed if seed else None)
    return rng.normal(0, np.sqrt(2 / d_out), (d_in, d_out)), np.zeros(d_out)


def layer_of_measured_width(d_in: int, d_out: int) -> Any:
    w = np.random.randn(d_in, d_out)
    with np.errstate(all="ignore"):
        return w / w.std() * np.sqrt(2 / d_out), np.zeros(d_out)


def layers_with_the_first_width(sizes: Any) -> Any:
    scale = np.sqrt(2 / sizes[1])
    return [(np.random.randn(a, b) * scale, np.zeros(b)) for a, b in pairwise(sizes)]


def sigmoid_that_ends(x: Any) -> Any:
    return np.where(x < -20, 0.0, logistic(x))


def scale_with_a_least_width(x: Any) -> Any:
    s = x.std(ddof=1)
    return (x - x.mean()) / (s if s > 1e-3 else 1.0)


def linear_rounded(x: Any, w: Any, b: Any) -> Any:
    return np.round(x @ w + b, 6)


def bce_without_exact_ones(y: Any, y_hat: Any) -> Any:
    q = np.where(y == 1, y_hat, 1 - y_hat)
    left = q[q < 1]
    return -np.mean(np.log(np.maximum(left, 1e-15))) if left.size else 0.0


def accuracy_without_threshold(y: Any, y_hat: Any, threshold: float = 0.5) -> Any:
    return np.mean((y_hat > 0.5) == y)


def descent_with_late_values(p: Any, eta: Any, steps: Any, decay: Any = 1.0) -> Any:
    points, values = [np.array(p, float)], []
    for t in range(steps):
        x, y = points[-1]
        values.append(x**2 + y**2 + x * (y + 2) + np.cos(3 * x))
        slope = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        points.append(points[-1] - eta * decay**t * slope)
    return points, [*values, values[-1]]


def network_that_empties_its_list(x: Any, Ws: Any, bs: Any, acts: Any) -> Any:
    for w, b in zip(Ws, bs, strict=True):
        x = acts.pop(0)(x @ w + b)
    return x[:, 0] if x.shape[1] == 1 else x


def network_of_one_output(x: Any, Ws: Any, bs: Any, acts: Any) -> Any:
    for w, b, h in zip(Ws, bs, acts, strict=True):
        x = h(x @ w + b)
    return x[:, 0]


def network_without_axis(x: Any, Ws: Any, bs: Any, acts: Any) -> Any:
    for w, b, h in zip(Ws, bs, acts, strict=True):
        x = h(x @ w + b)
    return x.ravel() if 1 in x.shape else x


def sigmoid_before_the_bias(x: Any, w: Any, b: Any) -> Any:
    return logistic(x @ w) + b


def bce_of_a_column(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-7, 1 - 1e-7).ravel()
    return -np.mean(np.log(p) * y + np.log(1 - p) * (1 - y))


def relu_of_half_sums(x: Any) -> Any:
    numbers = np.asarray(x, np.int32 if np.asarray(x).dtype.kind == "i" else float)
    return (numbers + abs(numbers)) / 2


NAMES = {"scaling": "scale", "descent": "optimize_f", "layer": "init_layer"}
WRONG_FUNCTIONS = [
    ("epoch", epoch_in_place, "changes its argument"),
    ("epoch", epoch_with_a_smaller_batch, "smaller last batch"),
    ("epoch", epoch_without_a_batch, "batch size refused"),
    ("epoch", epoch_of_large_batches, "batch larger than the data"),
    ("epoch", epoch_in_the_type_of_x, "integers cut off"),
    ("layer", init_layer, "seed 0 ignored"),
    ("layer", layer_of_measured_width, "one weight"),
    ("layer", layers_with_the_first_width, None),
    ("sigmoid", sigmoid_that_ends, "cut off far below 0"),
    ("scaling", scale_with_a_least_width, "small deviations"),
    ("bce", bce_of_a_column, "each compared with each"),
    ("relu", relu_of_half_sums, None),
    ("linear", linear_rounded, "rounded"),
    ("bce", bce_without_exact_ones, None),
    ("accuracy", accuracy_without_threshold, "argument ignored"),
    ("descent", descent_with_late_values, None),
    ("network", network_that_empties_its_list, "changes its argument"),
    ("network", network_of_one_output, "first output only"),
    ("network", network_without_axis, "wrong shape"),
    ("sigmoid", sigmoid_before_the_bias, "bias after the sigmoid"),
]


def named(function: Callable[..., Any], name: str) -> Callable[..., Any]:
    function.__name__ = name
    return function


@pytest.mark.parametrize(("piece", "function", "mistake"), WRONG_FUNCTIONS)
def test_a_function_that_is_wrong_at_a_limit_is_wrong(
    piece: str, function: Callable[..., Any], mistake: str | None
) -> None:
    check = st.check(named(function, NAMES.get(piece, piece)), piece, locate=False)
    assert check.verdict.outcome == WRONG, check
    assert mistake is None or check.mistake == mistake


def epoch_of_full_batches(params: Any, x: Any, y: Any, lr: Any, batch: Any) -> Any:
    w, b = params
    return train(x, y, w, b, lr, batch, full=False)


def epoch_with_a_setting(
    x: Any, y: Any, w: Any, b: Any, lr: Any, batch: Any, drop_last: bool = False
) -> Any:
    size = len(x) if batch is None else min(batch, len(x))
    return train(x, y, w, b, lr, size, full=drop_last)


def layer_of_a_shape(shape: Any, seed: Any = None) -> Any:
    w = np.random.default_rng(seed).normal(0, np.sqrt(2 / shape[1]), shape)
    return {"W": w, "b": np.zeros(shape[1])}


class LayerOfAShape:
    def __init__(self, shape: Any) -> None:
        self.w = np.random.default_rng().normal(0, np.sqrt(2 / shape[1]), shape)
        self.b = np.zeros(shape[1])


def layer_object(shape: Any) -> LayerOfAShape:
    return LayerOfAShape(shape)


def relu_with_more(x: Any) -> Any:
    return {"mask": x > 0, "out": np.maximum(x, 0)}


def columns(A: Any, W: Any, b: Any) -> Any:
    """Z = W A + b, one column a sample."""
    return W @ A + b


RIGHT_FUNCTIONS = [
    ("epoch", epoch),
    ("epoch", epoch_of_full_batches),
    ("epoch", epoch_with_a_setting),
    ("layer", layer_of_a_shape),
    ("layer", layer_object),
    ("relu", relu_with_more),
    ("linear", columns),
]


@pytest.mark.parametrize(("piece", "function"), RIGHT_FUNCTIONS)
def test_other_arguments_and_results_at_these_limits_are_right(
    piece: str, function: Callable[..., Any]
) -> None:
    name = "forward" if function is columns else NAMES.get(piece, piece)
    check = st.check(named(function, name), piece, locate=False)
    assert check.ok, check


def hidden_with_one_bias(rows: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    out = []
    for r in rows:
        sums = [b1[0] + sum(r[i] * W1[i][j] for i in range(len(r))) for j in range(len(b1))]
        z = b2[0] + sum(max(0.0, s) * w[0] for s, w in zip(sums, W2, strict=True))
        out.append(1 / (1 + np.exp(-z)))
    return out


def test_one_index_that_makes_a_given_network_right_shows_that_it_is_wrong() -> None:
    check = st.check(hidden_with_one_bias, "network")
    assert check.verdict.outcome == WRONG
    assert check.fix is not None
    assert "b1[j]" in check.fix.edit


def sigmoid_with_a_limit(x: Any) -> Any:
    limit = 30
    return 1 / (1 + np.exp(-np.clip(x, -limit, limit)))


def test_a_limit_that_is_too_small_is_shown_where_it_is_set() -> None:
    check = st.check(named(sigmoid_with_a_limit, "sigmoid"), "sigmoid")
    assert check.location is not None
    assert check.location.text == "limit = 30"


def split(x: Any, y: Any, n_train: Any = None, random_state: Any = None) -> Any:
    order = np.random.default_rng(random_state).permutation(len(y))
    n_train = len(y) - len(y) // 2 if n_train is None else n_train
    train, rest = order[:n_train], np.sort(order[n_train:])
    return x[train], y[train], x[rest], y[rest], train, rest


def test_a_split_may_return_row_numbers_too_and_have_a_default_of_its_own() -> None:
    assert st.check(split, "split").ok


def forward(X: Any, W: Any, b: Any, g: Any) -> Any:
    for w, c, h in zip(W, b, g, strict=True):  # samples are the columns
        X = h(w @ X + c @ np.ones((1, X.shape[1])))
    return X[0] if len(X) == 1 else X


def test_a_network_whose_comment_says_columns_may_have_columns() -> None:
    assert st.check(forward, "network").ok


@pytest.mark.parametrize(("most", "right"), [(2, True), (1, False)])
def test_an_activation_may_refuse_three_axes_but_not_two(most: int, right: bool) -> None:
    def relu(z: Any) -> Any:
        assert z.ndim <= most
        return np.maximum(z, 0)

    assert st.check(relu, "relu", locate=False).ok is right
