"""The squared error is right as a mean, half a mean, a sum or for each sample."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def mean_of_squares(y_true: Any, y_pred: Any) -> Any:
    return np.square(np.subtract(y_true, y_pred)).mean()


def power(predictions: Any, targets: Any) -> Any:
    return np.mean(np.power(targets - predictions, 2))


def tensors(y_hat: Any, y: Any) -> Any:
    return ((y_hat - y.reshape(y_hat.shape)) ** 2).mean()


def half_each(y_hat: Any, y: Any) -> Any:
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


def half_sum(y: Any, t: Any) -> Any:
    return 0.5 * np.sum((y - t) ** 2)


def half_mean_of_loop(y: Any, h: Any) -> Any:
    total = 0
    for i in range(len(y)):
        total += (h[i] - y[i]) ** 2
    return total / (2 * len(y))


def norm(a: Any, y: Any) -> Any:
    return 0.5 * np.linalg.norm(a - y) ** 2


def columns(AL: Any, Y: Any) -> Any:
    m = Y.shape[1]
    return np.squeeze(np.dot(AL - Y, (AL - Y).T)) / (2 * m)


def rows(y: Any, yhat: Any) -> Any:
    return ((y - yhat).T @ (y - yhat)).item() / y.shape[0] if y.shape[1] == 1 else None


def lists(actual: list[float], predicted: list[float]) -> float:
    errors = [(a - p) ** 2 for a, p in zip(actual, predicted, strict=True) if a is not None]
    return sum(errors) / len(errors or [1])


def two_numbers(target: float, output: float) -> float:
    return 0.5 * max(target - output, output - target) ** 2


def with_gradient(y_true: Any, y_pred: Any) -> Any:
    error = y_pred - y_true
    return np.mean(error**2), 2 * error / y_true.size


def half_with_gradient(y: Any, out: Any) -> Any:
    return ((out - y) ** 2).sum() / (2 * len(y)), (out - y) / len(y)


def of_torch(input: Any, target: Any) -> Any:
    return torch.nn.functional.mse_loss(input, target)


RIGHT = [
    (mean_of_squares, ""),
    (power, ""),
    (tensors, ""),
    (of_torch, ""),
    (with_gradient, ""),
    (lists, ""),
    (half_each, "for each sample, halved"),
    (half_sum, "as half the sum over the samples"),
    (half_mean_of_loop, "as half the mean"),
    (norm, "as half the sum over the samples"),
    (half_with_gradient, "as half the mean"),
    (columns, "for samples as columns, as half the mean"),
    (rows, "for columns"),
    (two_numbers, "for one sample at a time, halved"),
]


@pytest.mark.parametrize(("function", "words"), RIGHT)
def test_a_squared_error_is_right_in_any_form(function: Callable[..., Any], words: str) -> None:
    check = st.check(function, "squared_error", locate=False)
    assert check.ok, check
    assert check.sentence.endswith(f"probes, {words}." if words else "probes.")
    assert bool(check.notes) or not words


def no_square(y_true: Any, y_pred: Any) -> Any:
    return np.mean(y_true - y_pred)


def square_too_late(y_true: Any, y_pred: Any) -> Any:
    return np.sum(y_pred - y_true) ** 2 / len(y_true)


def root(y_true: Any, y_pred: Any) -> Any:
    return np.sqrt(np.mean((y_pred - y_true) ** 2))


def absolute(y_true: Any, y_pred: Any) -> Any:
    return np.mean(np.abs(y_pred - y_true))


def two_lost(y_true: Any, y_pred: Any) -> Any:
    return np.mean((y_pred - y_true) ** 2), (y_pred - y_true) / len(y_true)


def not_divided(y_true: Any, y_pred: Any) -> Any:
    return torch.mean((y_pred - y_true) ** 2), 2 * (y_pred - y_true)


def other_sign(y: Any, out: Any) -> Any:
    return ((out - y) ** 2).sum() / (2 * len(y)), (y - out) / len(y)


def last_only(y: Any, out: Any) -> Any:
    for i in range(len(y)):
        total = (y[i] - out[i]) ** 2
    return total / len(y)


MISTAKES = [
    (no_square, "no square"),
    (square_too_late, "square of the sum"),
    (root, "root"),
    (absolute, "absolute error"),
    (two_lost, "factor 2 missing in the gradient"),
    (not_divided, "gradient not divided by the number of samples"),
    (other_sign, "sign of the gradient"),
    (last_only, "only the last sample"),
]


@pytest.mark.parametrize(("function", "mistake"), MISTAKES)
def test_a_mistake_in_the_squared_error_is_named(
    function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, "squared_error", locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, mistake), check
    assert f"{function.__name__}(" in check.sentence


def cross_entropy(y: Any, p: Any) -> Any:
    return -np.mean(y * np.log(abs(p)))


def score(y: Any, p: Any) -> Any:
    return 1 - ((y - p) ** 2).sum() / ((y - y.mean()) ** 2).sum()


def huber(y: Any, p: Any) -> Any:
    return np.where(abs(y - p) < 1, 0.5 * (y - p) ** 2, abs(y - p) - 0.5).mean()


@pytest.mark.parametrize("function", [cross_entropy, score, huber, np.hypot])
def test_another_loss_is_not_called_a_wrong_squared_error(function: Callable[..., Any]) -> None:
    check = st.check(function, "squared_error", locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None), check
