"""Gradients that --piece gradient=NAME gives in files without their function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.usual_objectives import AssumedGradient, find_assumed_gradient

NOTHING = FunctionVerdict("gradient", NOT_CHECKED, "")


def logistic(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def backwards(x: Any, y: Any, w: Any, b: Any, v: Any, c: Any, h: Any = np.tanh) -> Any:
    """Errors of the output and of the hidden layer, and the hidden layer."""
    a = h(x @ w + b)
    d = (logistic(a @ v + c) - y.reshape(-1, 1)) / len(x)
    return d, (d @ v.T) * (1 - a**2), a


def gradients(X: Any, t: Any, W_1: Any, b_1: Any, W_2: Any, b_2: Any) -> Any:
    d, e, a = backwards(X, t, W_1, b_1, W_2, b_2)
    return X.T @ e, e.sum(0), a.T @ d, d.sum(0)


def of_columns(X: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    assert y.shape[1] == 1
    d, e, a = backwards(X, y, W1, b1, W2, b2)
    total = {"axis": 0, "keepdims": True}
    return {"dW1": X.T @ e, "db1": e.sum(**total), "dW2": a.T @ d, "db2": d.sum(**total)}


def of_dictionary(X: Any, y: Any, params: Any) -> Any:
    d, e, a = backwards(X, y, *params.values())
    return {"W1": X.T @ e, "b1": e.sum(0), "W2": a.T @ d, "b2": d.sum(0)}


def of_two_lists(x: Any, y: Any, weights: Any, biases: Any) -> Any:
    d, e, a = backwards(x, y, weights[0], biases[0], weights[1], biases[1])
    return [x.T @ e, a.T @ d], [e.sum(0), d.sum(0)]


def of_pairs(x: Any, y: Any, net: Any) -> Any:
    (w, b), (v, c) = net
    d, e, a = backwards(x, y, w, b, v, c)
    return [(x.T @ e, e.sum(0)), (a.T @ d, d.sum(0))]


def of_pairs_without_slope(x: Any, y: Any, net: Any) -> Any:
    (w, b), (v, c) = net
    d, _, a = backwards(x, y, w, b, v, c)
    e = d @ v.T
    return [(x.T @ e, e.sum(0)), (a.T @ d, d.sum(0))]


def mean_twice(X: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    d, e, a = backwards(X, y, W1, b1, W2, b2)
    return X.T @ e, e.mean(0), a.T @ d, d.sum(0)


def of_sum(X: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    d, e, a = (each * len(X) for each in backwards(X, y, W1, b1, W2, b2))
    a = a / len(X)
    return X.T @ e, e.sum(0), a.T @ d, d.sum(0)


def with_loss(X: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    return (0.3, *gradients(X, y, W1, b1, W2, b2))


def with_penalty(X: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    dw, db, dv, dc = gradients(X, y, W1, b1, W2, b2)
    return dw + 0.1 * W1, db, dv + 0.1 * W2, dc


def samples_as_columns(X: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    parts = gradients(X.T, y, W1.T, b1.T, W2.T, b2.T)
    return tuple(each.T for each in parts)


def squared_error(x: Any, y: Any, w: Any, b: Any) -> Any:
    error = x @ w + b - y
    return x.T @ error / len(y), error.mean()


def regression(x: Any, y: Any, w: Any, b: Any) -> Any:
    error = logistic(x @ w + b) - y
    return x.T @ error / len(y), error.mean()


def backward_linear(dout: Any, x: Any, w: Any, b: Any) -> Any:
    return dout @ w.T, x.T @ dout, dout.sum(0)


def backward_linear_mean(dout: Any, x: Any, w: Any, b: Any) -> Any:
    return dout @ w.T, x.T @ dout, dout.mean(0)


def backward_linear_other_order(dz: Any, x: Any, w: Any) -> Any:
    return x.T @ dz, dz.sum(0), dz @ w.T


def bce_grad(p: Any, y: Any) -> Any:
    return (p - y) / (p * (1 - p)) / len(y)


def bce_grad_half(p: Any, y: Any) -> Any:
    return (p - y) / (1 - p) / len(y)


def bce_backward(y: Any, p: Any) -> Any:
    return (p - y) / len(y)


def bce_gradient(z: Any, y: Any) -> Any:
    return logistic(z) - y


def negative(x: Any, y: Any, w: Any, b: Any) -> Any:
    return tuple(-each for each in regression(x, y, w, b))


def grad_f(x: Any, y: Any) -> Any:
    return [2 * x + y + 2 - 3 * np.sin(3 * x), 2 * y + x]


def f_grad(x: Any, y: Any) -> Any:
    return [2 * x + y + 2 - 3 * np.sin(3 * x), 2 * y + x + 2]


def drelu(z: Any) -> Any:
    return (z > 0) * 1.0


def relu_prime(z: Any) -> Any:
    z[z > 0] = 1
    z[z <= 0] = 0
    return z


def sigmoid_grad(s: Any) -> Any:
    return s * (1 - s)


OUTCOMES: list[tuple[Callable[..., Any], str]] = [
    *((each, RIGHT) for each in (gradients, of_columns, of_dictionary, of_two_lists, of_pairs)),
    *((each, RIGHT) for each in (regression, backward_linear, bce_grad, grad_f, drelu)),
    *((each, WRONG) for each in (of_pairs_without_slope, mean_twice, backward_linear_mean)),
    *((each, WRONG) for each in (bce_grad_half, f_grad, relu_prime)),
    *((each, NOT_CHECKED) for each in (of_sum, with_loss, with_penalty, squared_error)),
    *((each, NOT_CHECKED) for each in (samples_as_columns, backward_linear_other_order)),
    *((each, NOT_CHECKED) for each in (sigmoid_grad, bce_backward, bce_gradient, negative)),
]


@pytest.mark.parametrize(("gradient", "outcome"), OUTCOMES)
def test_a_gradient_without_its_function_is_compared_with_the_usual_ones(
    gradient: Callable[..., Any], outcome: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AssumedGradient, "located", lambda self, verdict: verdict)
    found = find_assumed_gradient(gradient.__name__, gradient)
    judged = NOTHING if found is None else found.judged(NOTHING)
    assert judged.outcome == outcome, judged


def test_a_wrong_part_beside_right_ones_is_named() -> None:
    found = find_assumed_gradient("mean_twice", mean_twice)
    assert found is not None
    assert "gradient for b1" in str(found.judged(NOTHING))


def test_the_sentence_says_which_other_loss_explains_a_gradient() -> None:
    found = find_assumed_gradient("of_sum", of_sum)
    assert found is not None
    assert "the sum of the binary cross-entropy of a sigmoid output after tanh layers" in (
        found.judged(NOTHING).sentence
    )


def only_positive_sums(x: Any, y: Any, w: Any, b: Any) -> Any:
    z = x @ w + b
    error = (logistic(z) - y) / len(y) * (z > 0)
    return x.T @ error, error.sum()


def test_a_gradient_that_one_edit_makes_right_is_wrong() -> None:
    found = find_assumed_gradient("only_positive_sums", only_positive_sums)
    assert found is not None
    judged = found.judged(NOTHING)
    assert (judged.outcome, found.agreeing()) == (WRONG, set())
    assert judged.fix is not None


def model_grad(x: Any, y: Any, w: Any, b: Any) -> Any:
    p = logistic(np.clip(x @ w + b, -700, 700))
    return x.T @ (p - y) / len(y), np.mean(p - y)


def summed(x: Any, y: Any, w: Any, b: Any) -> Any:
    return tuple(len(y) * each for each in model_grad(x, y, w, b))


def negative(x: Any, y: Any, w: Any, b: Any) -> Any:
    return tuple(-each for each in model_grad(x, y, w, b))


def squared(x: Any, y: Any, w: Any, b: Any) -> Any:
    p = logistic(x @ w + b)
    e = 2 * (p - y) * p * (1 - p) / len(y)
    return x.T @ e, e.sum()


def in_the_type_of_x(x: Any, y: Any, w: Any, b: Any) -> Any:
    dw, db = model_grad(x, y, w, b)
    return dw.astype(x.dtype), db


def not_finite_far_above_0(x: Any, y: Any, w: Any, b: Any) -> Any:
    with np.errstate(over="ignore", invalid="ignore"):
        q = np.exp(x @ w + b)
        e = (q / (1 + q) - y) / len(y)
    return x.T @ e, e.sum()


@pytest.mark.parametrize(
    ("gradient", "outcome", "words"),
    [
        (model_grad, RIGHT, "agrees"),
        (summed, WRONG, "a sum instead of a mean"),
        (negative, WRONG, "sign"),
        (squared, WRONG, "the mean squared error"),
        (in_the_type_of_x, WRONG, "whole-number features"),
        (not_finite_far_above_0, WRONG, "NaN"),
    ],
)
def test_a_gradient_with_the_name_and_arguments_of_the_exercise_is_held_to_it(
    gradient: Callable[..., Any], outcome: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AssumedGradient, "located", lambda self, verdict: verdict)
    found = find_assumed_gradient("model_grad", gradient)
    assert found is not None
    judged = found.judged(NOTHING)
    assert (judged.outcome, words in judged.sentence) == (outcome, True), judged


def of_a_dictionary(params: Any, x: Any, targets: Any) -> Any:
    return model_grad(x, targets, params["w"], params["b"])


def linear_grad(x: Any, layer: Any, up: Any) -> Any:
    return up @ layer["w"].T, x.T @ up, up.sum(0)


def linear_backward(dZ: Any, cache: Any) -> Any:
    A_prev, W, b = cache
    return W.T @ dZ, dZ @ A_prev.T, dZ.sum(1).reshape(b.shape)


def mean_over_columns(dZ: Any, cache: Any) -> Any:
    A_prev, W, b = cache
    dA, dW, db = linear_backward(dZ, (A_prev, W, b))
    return dA, dW / dZ.shape[1], db / dZ.shape[1]


def bias_of_columns(dZ: Any, cache: Any) -> Any:
    A_prev, W, b = cache
    dA, dW, db = linear_backward(dZ, (A_prev, W, b))
    return dA, dW, db / 2


def logits_grad(logits: Any, labels: Any) -> Any:
    return (logistic(logits) - labels) / len(labels)


@pytest.mark.parametrize(
    ("name", "gradient", "outcome"),
    [
        ("model_grad", of_a_dictionary, RIGHT),
        ("linear_grad", linear_grad, RIGHT),
        ("linear_backward", linear_backward, RIGHT),
        ("linear_backward", mean_over_columns, NOT_CHECKED),
        ("linear_backward", bias_of_columns, WRONG),
        ("logits_grad", logits_grad, RIGHT),
        ("logits_grad", lambda logits, labels: logistic(logits) - labels, WRONG),
    ],
)
def test_gradients_take_parameters_in_a_dictionary_a_cache_and_columns(
    name: str, gradient: Callable[..., Any], outcome: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AssumedGradient, "located", lambda self, verdict: verdict)
    found = find_assumed_gradient(name, gradient)
    assert found is not None
    assert found.judged(NOTHING).outcome == outcome


def test_the_exercise_asks_for_its_parameters_in_any_order_and_of_whole_numbers() -> None:
    def gradients(w: Any, b: Any, x: Any, y: Any) -> Any:
        p = logistic(np.clip(x @ w + b, -700, 700))
        return x.T @ (p - y) / len(y), np.mean(p - y), w - 0.1

    def in_the_type_of_w(w: Any, b: Any, x: Any, y: Any) -> Any:
        d = np.zeros_like(w)
        d[:], *rest = gradients(w, b, x, y)
        return d, rest[0]

    def opposite(w: Any, b: Any, x: Any, y: Any) -> Any:
        return tuple(-each for each in gradients(w, b, x, y))

    outcomes = []
    for each in (gradients, in_the_type_of_w, opposite):
        found = find_assumed_gradient("gradients", each)
        assert found is not None
        outcomes.append(found.verdict().mistake)
    assert outcomes == [None, "missing term", "sign"]
