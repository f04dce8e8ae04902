"""Settings of functions given as pieces, what they return beside the result, and their sizes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import WRONG

Function = Callable[..., Any]


class Counter:
    hits = 0
    rows = 0


def verdict(function: Function, piece: str) -> Any:
    return st.check(function, piece, locate=False).verdict


def logistic(z: Any) -> Any:
    return np.exp(-np.logaddexp(0, -z))


def sigmoid_of(slope: Function) -> Function:
    def sigmoid(x: Any, derivative: bool = False, temperature: float = 1.0) -> Any:
        s = logistic(x / temperature)
        return slope(s) if derivative else s

    return sigmoid


def bce_with(combined: Function) -> Function:
    def bce(y: Any, y_hat: Any, reduction: str = "mean") -> Any:
        p = np.clip(y_hat, np.finfo(np.asarray(y_hat).dtype).eps, 1 - 1e-7)
        each = -(y * np.log(p) + (1 - y) * np.log(1 - p))
        return combined(each) if reduction == "sum" else each.mean()

    return bce


def scaling_with(given: Function) -> Function:
    def scale(x: Any, mean: Any = None, std: Any = None) -> Any:
        mean = mean if given(mean) else x.mean()
        std = std if given(std) else x.std(ddof=1)
        return (x - mean) / std

    return scale


def scaling_beside(deviation: Function) -> Function:
    def scale(x: Any) -> Any:
        return (x - x.mean()) / x.std(ddof=1), x.mean(), deviation(x)

    return scale


def bce_beside(factor: Function) -> Function:
    def bce(y: Any, y_hat: Any) -> Any:
        p = np.clip(y_hat, 1e-7, 1 - 1e-7)
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        return loss, factor(len(y)) * (p - y) / (p * (1 - p))

    return bce


@pytest.mark.parametrize(
    ("make", "piece", "right", "wrong", "mistake"),
    [
        (sigmoid_of, "sigmoid", lambda s: s * (1 - s), lambda s: s * (1 + s), "setting derivative"),
        (bce_with, "bce", np.sum, np.mean, "setting reduction"),
        (scaling_with, "scaling", lambda v: v is not None, bool, "setting mean|std"),
        (
            scaling_beside, "scaling", lambda x: x.std(ddof=1), lambda x: x.var(ddof=1),
            "other mean or deviation returned",
        ),
        (
            bce_beside, "bce", lambda n: 1 / n, lambda n: 1.0,
            "gradient not divided by the number of samples",
        ),
    ],
)  # fmt: skip
def test_settings_and_other_results_of_a_given_function_are_judged(
    make: Any, piece: str, right: Any, wrong: Any, mistake: str
) -> None:
    assert verdict(make(right), piece).ok
    found = verdict(make(wrong), piece)
    assert (found.outcome, found.mistake) == (WRONG, mistake)


def test_a_setting_that_courses_understand_otherwise_is_right() -> None:
    def relu(x: Any, alpha: float = 0.0) -> Any:
        return np.where(x > 0, x, alpha * np.expm1(x))

    assert verdict(relu, "relu").ok
    assert verdict(lambda x, prime=False: x * (1 - x) if prime else logistic(x), "sigmoid").ok


def test_sizes_and_names_among_the_arguments_are_passed() -> None:
    def bce(y: Any, p: Any, n: int) -> Any:
        return -sum(np.log(p[k] if y[k] else 1 - p[k]) for k in range(n)) / n

    def activation(name: str, x: Any) -> Any:
        return {"relu": np.maximum(x, 0), "ReLU": x}[name]

    def accuracy(y: Any, p: Any, n: int) -> Any:
        return sum((p[k] > 0.5) == y[k] for k in range(n)) / (n + 1)

    assert verdict(activation, "relu").ok
    assert verdict(accuracy, "accuracy").outcome == WRONG
    assert "arguments" not in verdict(bce, "bce").sentence


def share_of_all_calls(y: Any, y_hat: Any) -> float:
    Counter.hits += int(np.sum((y_hat > 0.5) == y))
    Counter.rows += len(y)
    return Counter.hits / Counter.rows


def test_what_a_class_keeps_from_call_to_call_is_named() -> None:
    sentence = verdict(share_of_all_calls, "accuracy").sentence
    assert sentence.startswith("Your accuracy keeps hits, rows from call to call")


def test_extreme_numbers_whole_rows_and_missing_seeds_are_tried() -> None:
    def network(x: Any, Ws: Any, bs: Any, acts: Any) -> Any:
        for w, b, act in zip(Ws, bs, acts, strict=True):
            x = np.vectorize(act, otypes=[float])(x @ w + b)
        return x[:, 0] if x.shape[1] == 1 else x

    def split(x: Any, y: Any, seed: Any = None) -> Any:
        order = np.random.default_rng(42 if seed is None else seed).permutation(len(x))
        first, second = order[: len(x) // 2], order[len(x) // 2 :]
        return x[first], y[first], x[second], y[second]

    def relu(x: Any) -> Any:
        return (x + np.sqrt(np.asarray(x, float) ** 2)) / 2

    assert verdict(network, "network").mistake == "activation of single numbers"
    assert verdict(split, "split").mistake == "a seed of its own"
    assert verdict(relu, "relu").mistake == "extreme numbers lost"


def test_a_derivative_that_is_returned_beside_the_value_is_right() -> None:
    assert verdict(sigmoid_of(lambda s: (s, s * (1 - s))), "sigmoid").outcome == "right"
