"""Functions that return a value and its gradient: right in many layouts, wrong with the cause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict


def verdict_on(function: Callable[..., Any]) -> FunctionVerdict:
    """The verdict on a function that must be found by its names."""
    [check] = find_consistency_checks({function.__name__: function})
    return check.verdict()


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


# Right functions in the layouts of public courses.


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = np.squeeze(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
    grads = {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}
    return grads, cost


def softmax_loss_rows(W, X, y, reg):
    n = len(X)
    grown = np.exp(X @ W)
    share = grown / grown.sum(axis=1, keepdims=True)
    loss = -np.log(share[np.arange(n), y]).mean() + reg * np.sum(W * W)
    share[np.arange(n), y] -= 1
    dW = X.T @ share / n + 2 * reg * W
    return loss, dW


def softmax_loss_of_scores(x, y):
    logs = x - np.log(np.exp(x).sum(axis=1, keepdims=True))
    n = len(x)
    loss = -logs[np.arange(n), y].sum() / n
    dx = np.exp(logs)
    dx[np.arange(n), y] -= 1
    return loss, dx / n


def hinge_loss_by_loops(W, X, y, reg):
    loss, dW = 0.0, np.zeros(W.shape)
    for i in range(len(X)):
        scores = X[i] @ W
        for j in range(W.shape[1]):
            margin = scores[j] - scores[y[i]] + 1
            if j != y[i] and margin > 0:
                loss += margin
                dW[:, j] += X[i]
                dW[:, y[i]] -= X[i]
    return loss / len(X) + reg * np.sum(W * W), dW / len(X) + 2 * reg * W


def costFunction(theta, X, y):
    m = len(y)
    h = sigmoid(X @ theta)
    J = (-y @ np.log(h) - (1 - y) @ np.log(1 - h)) / m
    grad = X.T @ (h - y) / m
    return J, grad


def cost_of_column(theta, X, y, Lambda):
    m = len(y)
    h = sigmoid(X @ theta)
    J = (-y.T @ np.log(h) - (1 - y).T @ np.log(1 - h))[0][0] / m
    J += Lambda / (2 * m) * np.sum(theta[1:] ** 2)
    grad = X.T @ (h - y) / m
    grad[1:] += Lambda / m * theta[1:]
    return J, grad


def squared_error_of_line(y, w, x, b):
    n = y.shape[0]
    loss = np.sum((y - w * x - b) ** 2) / n
    dw = -2 * np.sum((y - w * x - b) * x) / n
    db = -2 * np.sum(y - w * x - b) / n
    return loss, dw, db


def two_layer_loss(X, Y, params, lam):
    m = len(X)
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    grown = np.exp(h @ params["W2"] + params["b2"])
    p = grown / grown.sum(axis=1, keepdims=True)
    loss = -np.log(p[range(m), Y]).mean()
    loss += 0.5 * lam * (np.sum(params["W1"] ** 2) + np.sum(params["W2"] ** 2))
    d = (p - np.eye(2)[Y]) / m
    dh = d @ params["W2"].T * (h > 0)
    grads = {"W2": h.T @ d + lam * params["W2"], "b2": d.sum(0)}
    grads |= {"W1": X.T @ dh + lam * params["W1"], "b1": dh.sum(0)}
    return loss, grads


def cost_of_one_sample(x, y, W, b):
    a = sigmoid(W @ x + b)
    cost = 0.5 * np.sum((a - y) ** 2)
    delta = (a - y) * a * (1 - a)
    return cost, np.outer(delta, x), delta


RIGHT_FUNCTIONS = (
    propagate,
    softmax_loss_rows,
    softmax_loss_of_scores,
    hinge_loss_by_loops,
    costFunction,
    cost_of_column,
    squared_error_of_line,
    two_layer_loss,
    cost_of_one_sample,
)


@pytest.mark.parametrize("function", RIGHT_FUNCTIONS)
def test_a_right_gradient_beside_its_value_is_right(function: Callable[..., Any]) -> None:
    verdict = verdict_on(function)
    assert (verdict.outcome, verdict.notes) == (RIGHT, ())


def test_a_squared_error_whose_gradient_has_no_2_is_right_with_a_remark() -> None:
    def square_loss(W, B, X, Y):
        H = X @ W + B
        loss = np.sum(np.square(H - Y)) / len(X)
        dw = X.T @ (H - Y) / len(X)
        db = np.sum(H - Y) / len(X)
        return loss, dw, db

    verdict = verdict_on(square_loss)
    assert verdict.outcome == RIGHT
    assert verdict.sentence == (
        "square_loss is right up to a convention: dw and db are 1/2 times the derivative of the "
        "loss that it returns: the 2 of a square is often left to the learning rate."
    )


# Wrong functions.


def wrong_propagate(change: Callable[[Any, Any, Any, int], tuple[Any, Any]]) -> Any:
    """``propagate`` with other gradients."""

    def propagate(w, b, X, Y):
        m = X.shape[1]
        A = sigmoid(w.T @ X + b)
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
        dw, db = change(X, A, Y, m)
        grads = {"dw": dw, "db": db}
        return grads, cost

    return propagate


@pytest.mark.parametrize(
    ("change", "mistake", "words"),
    [
        (
            lambda X, A, Y, m: (X @ (A - Y).T, np.sum(A - Y)),
            "not divided by n",
            "are 5 times the derivative of the loss that it returns: not divided by the number",
        ),
        (
            lambda X, A, Y, m: (X @ (A - Y).T / m**2, np.sum(A - Y) / m**2),
            "divided by n twice",
            "divided by the number of samples, 5, once too often",
        ),
        (
            lambda X, A, Y, m: (X @ (Y - A).T / m, np.sum(Y - A) / m),
            "sign",
            "are the negative of the derivative",
        ),
        (
            lambda X, A, Y, m: (X @ (A - Y).T / m, np.sum(A - Y)),
            "constant factor",
            "grads['db'] is 5 times the right one (a sum instead of a mean over 5?), grads['dw'] "
            "agrees",
        ),
        (
            lambda X, A, Y, m: (X @ (A - Y).T / m, np.sum(A * (1 - A)) / m),
            "constant factor",
            "grads['db'] is",
        ),
        (
            lambda X, A, Y, m: (X @ ((A - Y) * A).T / m, np.sum(A - Y) / m),
            None,
            "grads['dw'] is not the derivative of the loss that it returns, grads['db'] agrees",
        ),
    ],
)
def test_a_wrong_gradient_is_named_with_its_cause(
    change: Any, mistake: str | None, words: str
) -> None:
    verdict = verdict_on(wrong_propagate(change))
    if mistake == "constant factor" and "is 5" not in words:
        assert verdict.outcome in (WRONG, NOT_CHECKED)
        return
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake)
    assert words in verdict.sentence


def test_the_sentence_gives_an_element_and_the_call_can_be_run() -> None:
    def change(X: Any, A: Any, Y: Any, m: int) -> Any:
        return X @ (A - Y).T, np.sum(A - Y)

    propagate = wrong_propagate(change)
    verdict = verdict_on(propagate)
    assert verdict.failing is not None
    grads, _ = eval(verdict.failing.call, {"np": np, "propagate": propagate})
    assert f"{grads['dw'][1, 0]:.6g} for grads['dw'] at w[1, 0]" == verdict.failing.got
    assert f"{grads['dw'][1, 0] / 5:.6g}" == verdict.failing.expected


def test_a_wrong_term_of_regularisation_is_named() -> None:
    def softmax_loss(W, X, y, reg):
        loss, dW = softmax_loss_rows(W, X, y, 0.0)
        loss = loss + reg * np.sum(W * W)
        dW = dW + reg * W
        return loss, dW

    verdict = verdict_on(softmax_loss)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "regularisation")
    assert "the term of the regularisation is 1/2 times the right one" in verdict.sentence


def test_a_hidden_layer_without_its_derivative_is_wrong_beside_a_right_output_layer() -> None:
    def loss_and_grads(X, Y, params):
        h = np.tanh(X @ params["W1"] + params["b1"])
        out = h @ params["W2"] + params["b2"]
        d = (out - Y) / len(X)
        loss = np.sum((out - Y) ** 2) / (2 * len(X))
        dh = d @ params["W2"].T
        grads = {"W1": X.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}
        return loss, grads

    verdict = verdict_on(loss_and_grads)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "chain rule")
    assert "lacks the derivative of tanh in layer 1" in verdict.sentence
    assert "grads['W2'] and grads['b2'] agree" in verdict.sentence


def test_probabilities_beside_a_loss_are_no_gradient() -> None:
    def loss_and_scores(X, y, W):
        scores = X @ W
        loss = np.mean(scores[np.arange(len(X)), y])
        return loss, scores

    assert find_consistency_checks({"loss_and_scores": loss_and_scores})
    assert verdict_on(loss_and_scores).outcome == NOT_CHECKED


def test_a_random_loss_is_not_checked() -> None:
    def noisy_loss(w, X):
        loss = float(np.sum(X @ w) * np.random.default_rng().normal())
        grad = X.sum(axis=0)
        return loss, grad

    assert verdict_on(noisy_loss).outcome == NOT_CHECKED


def test_the_state_of_numpys_generator_is_kept() -> None:
    before = np.random.get_state()[1].tolist()
    verdict_on(propagate)
    assert np.random.get_state()[1].tolist() == before


def test_an_edit_that_changes_the_value_does_not_count_as_a_correction() -> None:
    factors = {"cost": 1.0, "gradient": 5.0}

    def propagate(w, b, X, Y):
        m = X.shape[1]
        A = sigmoid(w.T @ X + b)
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m * factors["cost"]
        dw = X @ (A - Y).T / m * factors["gradient"]
        db = np.sum(A - Y) / m * factors["gradient"]
        return {"dw": dw, "db": db}, cost

    [check] = find_consistency_checks({"propagate_cost": propagate})
    compared = check.compare()
    verdict, check_again = compared.verdict, compared.again
    assert verdict.outcome == WRONG
    factors["cost"] = 5.0
    assert check_again().outcome == NOT_CHECKED
    factors |= {"cost": 1.0, "gradient": 1.0}
    assert check_again().outcome == RIGHT
