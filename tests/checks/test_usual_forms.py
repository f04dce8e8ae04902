"""Forms that are usual in other courses are right with a remark if only a name suggests a piece."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG


def widths_and_small_weights(d: int = 30, m: int = 5, c: int = 3, size: float = 0.01) -> Any:
    first = size * np.random.randn(m, d), np.zeros((m, 1))
    return *first, size * np.random.randn(c, m), np.zeros((c, 1))


def one_layer_of_units(n_in: int, n_out: int) -> Any:
    return {"W": np.random.randn(n_out, n_in) / math.sqrt(n_in), "b": np.zeros(n_out)}


def share_above_half(y_pred: Any, y_test: Any, threshold: float = 0.5) -> Any:
    return ((torch.sigmoid(y_pred) > threshold).float() == y_test).sum() / y_test.shape[0]


def share_above_zero(y_true: Any, y_pred: Any) -> Any:
    return np.mean((y_pred > 0) == y_true)


def share_of_equal_signs(y: Any, pred: Any) -> Any:
    return (np.sign(pred) == y).mean()


def log_loss_of_columns(output: Any, target: Any) -> Any:
    return -(target * np.log(output + 1e-10)).sum() / output.shape[1]


def log_loss_of_rows(targets: Any, predictions: Any) -> Any:
    return -np.mean(np.sum(targets * np.log(predictions), axis=1))


def normalize_by_loops(table: Any) -> Any:
    for j in range(table.shape[1]):
        low, high = min(table[:, j]), max(table[:, j])
        for i in range(len(table)):
            table[i][j] = (table[i][j] - low) / (high - low)
    return table


def scores_in_place(table: Any) -> Any:
    centre, spread = table.mean(axis=0), table.std(axis=0)
    for j in range(table.shape[1]):
        table[:, j] = (table[:, j] - centre[j]) / spread[j]
    return [table, centre, spread]


def sigmoid_of_first(power: Any) -> Any:
    power = power[0] if isinstance(power, np.ndarray) else power
    return 1 / (1 + np.exp(-power))


def relu_of_single_element(z: Any) -> Any:
    return np.array([max(0.0, float(np.sum(z)))])


def adam_from_two(w: Any, dw: Any, config: Any = None) -> Any:
    config = {} if config is None else config
    t = config.get("t", 1) + 1
    m = 0.9 * config.get("m", 0 * w) + 0.1 * dw
    v = 0.999 * config.get("v", 0 * w) + 0.001 * dw**2
    config.update(t=t, m=m, v=v)
    step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + config.get("epsilon", 1e-8))
    return w - config.get("learning_rate", 1e-3) * step, config


FORMS = [
    ("layer", widths_and_small_weights, "with weights (outputs, inputs)"),
    ("layer", one_layer_of_units, "with weights (outputs, inputs)"),
    ("accuracy", share_above_half, "for logits"),
    ("accuracy", share_above_zero, "for logits"),
    ("accuracy", share_of_equal_signs, "for labels -1 and 1"),
    ("bce", log_loss_of_columns, "as a cross-entropy of several classes, for samples as columns"),
    ("bce", log_loss_of_rows, "as a cross-entropy of several classes, for samples as rows"),
    ("scaling", normalize_by_loops, "to the range from 0 to 1"),
    ("scaling", scores_in_place, "on all 2 ordinary probes"),
    ("sigmoid", sigmoid_of_first, "for one number at a time"),
    ("relu", relu_of_single_element, "for one number at a time"),
    ("adam", adam_from_two, "by another convention"),
]


@pytest.mark.parametrize(("piece", "function", "words"), FORMS)
def test_a_usual_form_is_right_with_a_remark(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    assert st.check(function, piece, locate=False).verdict.outcome != RIGHT
    found = st.check(function, piece, found_by_name=True)
    assert (found.verdict.outcome, found.mistake) == (RIGHT, None)
    assert words in found.sentence
    assert found.notes


def test_a_layer_of_another_shape_is_not_checked() -> None:
    def init_layer(n_in: int, n_out: int) -> Any:
        return np.random.randn(n_out + 1, n_in), np.zeros(n_out)

    assert st.check(init_layer, "layer", found_by_name=True).verdict.outcome == NOT_CHECKED


def test_a_result_of_another_shape_is_not_checked() -> None:
    def sigmoid_and_zero(z: Any) -> Any:
        return np.append(1 / (1 + np.exp(-z)), 0.0)

    found = st.check(sigmoid_and_zero, "sigmoid", found_by_name=True)
    assert found.verdict.outcome == NOT_CHECKED


def test_an_array_of_wrong_numbers_is_not_right_because_single_numbers_are() -> None:
    def relu_of_all(z: Any) -> Any:
        return np.maximum(z, 0) if np.sum(z) > 0 else 0 * z

    assert st.check(relu_of_all, "relu", found_by_name=True).verdict.outcome != RIGHT


@pytest.mark.parametrize("name", ["binary_log_loss", "logistic_loss"])
def test_a_loss_of_a_single_output_needs_its_second_term(name: str) -> None:
    def loss(y: Any, p: Any) -> Any:
        return -(y * np.log(p + 1e-12)).sum() / len(y)

    assert st.check(loss, "bce", found_by_name=True).ok
    loss.__name__ = name
    found = st.check(loss, "bce", found_by_name=True, locate=False)
    assert (found.verdict.outcome, found.mistake) == (WRONG, "second term missing")


def test_a_loop_over_single_outputs_needs_its_second_term() -> None:
    def log_loss(y: Any, p: Any) -> Any:
        return -sum(float(y[i]) * math.log(p[i] + 1e-12) for i in range(len(y))) / len(y)

    found = st.check(log_loss, "bce", found_by_name=True, locate=False)
    assert (found.verdict.outcome, found.mistake) == (WRONG, "second term missing")


def test_the_accuracy_of_the_exercise_takes_probabilities() -> None:
    def accuracy(y: Any, y_hat: Any) -> Any:
        return ((y_hat > 0) == y).mean()

    found = st.check(accuracy, found_by_name=True, locate=False)
    assert (found.verdict.outcome, found.mistake) == (WRONG, "threshold at 0")
