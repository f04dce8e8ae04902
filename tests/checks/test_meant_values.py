"""What a comment, a docstring or the values themselves say that a function is meant to return."""

from __future__ import annotations

from typing import Any

import numpy as np

import steepest as st
from steepest.arrays import Array


def threshold_on_labels(p: Array, y: Array) -> float:
    p, y = np.asarray(p), np.asarray(y)
    return float(np.mean(p == (y > 0.5)))


def of_classes(y: Array, classes: Array) -> float:
    return float(np.mean(np.asarray(classes) == np.asarray(y)))


def test_an_accuracy_cuts_its_predictions_and_not_its_labels() -> None:
    found = st.check(threshold_on_labels, "accuracy", locate=False)
    assert found.mistake == "threshold on the labels"
    assert st.check(of_classes, "accuracy", locate=False).ok


def scaling(x: Array) -> Array:
    """Bessel's correction: n / (n - 1) * (E[x^2] - E[x]^2)."""
    x = np.asarray(x, float)
    variance = ((x**2).mean() - x.mean() ** 2) * x.size / (x.size - 1)
    return (x - x.mean()) / np.sqrt(variance)


def test_a_formula_that_loses_digits_far_from_zero_is_right_with_a_remark() -> None:
    found = st.check(scaling, "scaling", locate=False)
    assert found.ok
    assert any("loses their digits" in note for note in found.notes)


def affine(x: Array, w: Array, b: Array) -> Array:
    """Forward pass of a dense layer without an activation."""
    return 1 / (1 + np.exp(-(x @ w + b)))


def one_layer(x: Array, w: Array, b: Array) -> Array:
    return 1 / (1 + np.exp(-(x @ w + b)))


def test_a_layer_that_promises_no_activation_is_not_judged_as_a_model() -> None:
    assert not st.check(affine, "linear", locate=False).ok
    assert st.check(one_layer, "linear", locate=False).ok


def split(x: Array, y: Array, n_train: int, rng: Any) -> tuple[Array, ...]:
    # returns x_train, y_train, x_val, y_val
    order = rng.permutation(len(x))
    first, second = order[:n_train], order[n_train:]
    return x[first], x[second], y[first], y[second]


def split_in_its_order(x: Array, y: Array, n_train: int, rng: Any) -> tuple[Array, ...]:
    # returns x_train, y_train, x_val, y_val
    order = rng.permutation(len(x))
    first, second = order[:n_train], order[n_train:]
    return x[first], y[first], x[second], y[second]


def test_a_comment_that_lists_what_is_returned_is_followed() -> None:
    assert not st.check(split, "split", locate=False).ok
    assert st.check(split_in_its_order, "split", locate=False).ok


def epoch(
    params: dict[str, Any], grad: Any, x: Array, y: Array, lr: float, batch_size: int, rng: Any
) -> dict[str, Any]:
    order, m = rng.permutation(len(y)), min(batch_size, len(y))
    for s in range(m, len(y) + 1, m):
        g = grad(params, x[order[s - m : s]], y[order[s - m : s]])
        params = {q: v - lr * g[q] for q, v in params.items()}
    return params


def epoch_on_all_rows(
    params: dict[str, Any], grad: Any, x: Array, y: Array, lr: float, batch_size: int, rng: Any
) -> dict[str, Any]:
    order, m = rng.permutation(len(y)), min(batch_size, len(y))
    for _ in range(len(order) // m):
        g = grad(params, x, y)
        params = {q: params[q] - lr * g[q] for q in params}
    return params


def descente(dx: Any, dy: Any, x: float, y: float, lr: float, pas: int) -> Array:
    chemin = [(x, y)]
    for _ in range(pas):
        x, y = x - lr * dx(x, y), y - lr * dy(x, y)
        chemin.append((x, y))
    return np.array(chemin)


def test_functions_that_get_derivatives_are_called_with_them() -> None:
    assert st.check(epoch, "epoch", locate=False).ok
    assert not st.check(epoch_on_all_rows, "epoch", locate=False).ok
    assert st.check(descente, "descent", locate=False).ok
