"""Pairs of functions: forward and backward with a cache, a loss and its gradient."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.consistency.pairs import Pair, check_pair
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict


def verdict_on(*functions: Callable[..., Any]) -> FunctionVerdict:
    """The verdict on the only pair among the functions."""
    [check] = find_consistency_checks({each.__name__: each for each in functions})
    return check.verdict()


def affine_forward(x, w, b):
    return x.reshape(len(x), -1) @ w + b, (x, w, b)


def affine_backward(dout, cache):
    x, w, _ = cache
    dx = (dout @ w.T).reshape(x.shape)
    dw = x.reshape(len(x), -1).T @ dout
    db = dout.sum(axis=0)
    return dx, dw, db


def relu_forward(x):
    return np.maximum(0, x), x


def relu_backward(dout, cache):
    return dout * (cache > 0)


def linear_forward(A, W, b):
    Z = W @ A + b
    return Z, (A, W, b)


def linear_backward(dZ, cache):
    A_prev, W, _ = cache
    m = A_prev.shape[1]
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = np.maximum(0, Z) if activation == "relu" else 1 / (1 + np.exp(-Z))
    return A, (linear_cache, Z)


def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    s = 1 / (1 + np.exp(-Z))
    dZ = dA * (Z > 0) if activation == "relu" else dA * s * (1 - s)
    return linear_backward(dZ, linear_cache)


def softmax_forward(x):
    grown = np.exp(x - x.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)


def softmax_backward(dout, out):
    return out * (dout - (dout * out).sum(axis=1, keepdims=True))


def tanh_forward(x):
    return np.tanh(x)


def tanh_backward(dout, x):
    return dout * (1 - np.tanh(x) ** 2)


def compute_cost(X, y, w, b):
    return sum((X[i] @ w + b - y[i]) ** 2 for i in range(len(X))) / (2 * len(X))


def compute_gradient(X, y, w, b):
    m, n = X.shape
    dj_dw, dj_db = np.zeros((n,)), 0.0
    for i in range(m):
        error = X[i] @ w + b - y[i]
        dj_dw += error * X[i]
        dj_db += error
    return dj_db / m, dj_dw / m


def log_likelihood_cost(theta, X, y):
    h = 1 / (1 + np.exp(-(X @ theta)))
    return np.mean(-y * np.log(h) - (1 - y) * np.log(1 - h))


def log_likelihood_cost_gradient(theta, X, y):
    h = 1 / (1 + np.exp(-(X @ theta)))
    return X.T @ (h - y) / len(y)


def batchnorm_forward(x, gamma, beta, bn_param):
    std = np.sqrt(x.var(axis=0) + bn_param.get("eps", 1e-5))
    x_hat = (x - x.mean(axis=0)) / std
    bn_param["running_mean"] = x.mean(axis=0)
    return gamma * x_hat + beta, (x_hat, gamma, std)


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dgamma, dbeta, d = (dout * x_hat).sum(axis=0), dout.sum(axis=0), dout * gamma
    dx = (d - d.mean(axis=0) - x_hat * (d * x_hat).mean(axis=0)) / std
    return dx, dgamma, dbeta


def dropout_forward(x, dropout_param):
    np.random.seed(dropout_param["seed"])
    mask = (np.random.rand(*x.shape) < dropout_param["p"]) / dropout_param["p"]
    return x * mask, (dropout_param, mask)


def dropout_backward(dout, cache):
    return dout * cache[1]


def max_pool_forward(x, pool_param):
    n, c, h, w = x.shape
    size = pool_param["pool_height"]
    return x.reshape(n, c, h // size, size, w // size, size).max(axis=3).max(axis=4), x


def max_pool_backward(dout, cache):
    repeated = dout.repeat(2, axis=2).repeat(2, axis=3)
    largest = max_pool_forward(cache, {"pool_height": 2})[0]
    return repeated * (cache == largest.repeat(2, axis=2).repeat(2, axis=3))


PAIRS = (
    (batchnorm_forward, batchnorm_backward),
    (dropout_forward, dropout_backward),
    (max_pool_forward, max_pool_backward),
    (affine_forward, affine_backward),
    (relu_forward, relu_backward),
    (linear_activation_forward, linear_activation_backward),
    (softmax_forward, softmax_backward),
    (tanh_forward, tanh_backward),
    (compute_cost, compute_gradient),
    (log_likelihood_cost, log_likelihood_cost_gradient),
)


@pytest.mark.parametrize("pair", PAIRS)
def test_a_right_pair_is_right(pair: tuple[Callable[..., Any], Callable[..., Any]]) -> None:
    verdict = verdict_on(*pair)
    assert (verdict.outcome, verdict.notes) == (RIGHT, ())


def test_a_course_that_divides_in_the_layers_only_is_right_with_its_convention() -> None:
    verdict = verdict_on(linear_forward, linear_backward)
    assert verdict.outcome == RIGHT
    assert verdict.sentence == (
        "linear_backward is right up to a convention: dW and db are 1/5 of the derivative of "
        "sum(upstream * linear_forward(...)): divided by the number of samples. That is right if "
        "the gradient of the loss is not divided by it as well."
    )


def test_a_bias_gradient_summed_over_the_units_is_wrong() -> None:
    def affine_backward(dout, cache):
        x, w, _ = cache
        dx, dw, db = dout @ w.T, x.T @ dout, dout.sum()
        return dx, dw, db

    verdict = verdict_on(affine_forward, affine_backward)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "accidental broadcast")
    assert "db has shape () for an argument of shape (2,)" in verdict.sentence


@pytest.mark.parametrize(
    "bias_gradient", [lambda dout: dout, lambda dout: dout.sum(axis=1), lambda dout: dout.mean(0)]
)
def test_a_wrong_bias_gradient_is_never_right(bias_gradient: Callable[[Any], Any]) -> None:
    def affine_backward(dout, cache):
        x, w, _ = cache
        dx, dw, db = dout @ w.T, x.T @ dout, bias_gradient(dout)
        return dx, dw, db

    verdict = verdict_on(affine_forward, affine_backward)
    assert verdict.outcome in (WRONG, NOT_CHECKED)


def test_a_weight_matrix_that_is_not_transposed_is_wrong() -> None:
    def square_forward(x, w):
        return x[:, : len(w)] @ w[:, : len(w)], (x, w)

    def affine_backward(dout, cache):
        x, w, _ = cache
        return dout @ w.T * 2, x.T @ dout, dout.sum(axis=0)

    verdict = verdict_on(affine_forward, affine_backward)
    assert verdict.outcome == WRONG
    assert "the gradient for x is 2 times the right one" in verdict.sentence


def test_a_backward_without_the_derivative_of_the_activation_is_named() -> None:
    def layer_forward(x, w):
        z = x @ w
        return np.maximum(z, 0), (x, w, z)

    def layer_backward(dout, cache):
        x, w, _ = cache
        return dout @ w.T, x.T @ dout

    verdict = verdict_on(layer_forward, layer_backward)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "activation derivative")


def test_an_activation_with_half_of_its_derivative_is_named_with_the_factor() -> None:
    def sigmoid_forward(x):
        return 1 / (1 + np.exp(-x))

    def sigmoid_backward(dout, x):
        return dout * (1 - sigmoid_forward(x))

    verdict = verdict_on(sigmoid_forward, sigmoid_backward)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "missing term")
    assert "lacks the factor sigmoid(x) of the chain rule" in verdict.sentence


def test_a_sum_beside_a_mean_is_right_up_to_a_convention() -> None:
    def cost_gradient(theta, X, y):
        return log_likelihood_cost_gradient(theta, X, y) * len(y)

    def cost(theta, X, y):
        return log_likelihood_cost(theta, X, y)

    verdict = verdict_on(cost, cost_gradient)
    assert verdict.outcome == RIGHT
    assert "5 times the derivative of the value of cost" in verdict.sentence


def test_a_gradient_of_the_other_sign_is_wrong() -> None:
    def cost(theta, X, y):
        return log_likelihood_cost(theta, X, y)

    def cost_gradient(theta, X, y):
        return -log_likelihood_cost_gradient(theta, X, y)

    verdict = verdict_on(cost, cost_gradient)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "sign")


def test_a_pair_that_cannot_be_called_is_not_checked() -> None:
    def conv_forward(images, kernels, layout):
        return layout.apply(images, kernels), None

    def conv_backward(dout, cache):
        return cache.missing

    verdict = verdict_on(conv_forward, conv_backward)
    assert verdict.outcome == NOT_CHECKED
    assert "no call gave both a value and its gradient" in verdict.sentence


def mean_loss(X, y, w):
    return np.mean((X @ w - y) ** 2)


def mean_loss_gradient_by_features(X, y, w):
    grad = 2 * X.T @ (X @ w - y) / X.shape[1]
    return grad


def test_a_gradient_divided_by_the_number_of_features_is_wrong():
    pair = Pair(mean_loss, mean_loss_gradient_by_features, "mean_loss", "mean_loss_gradient")
    found = check_pair(pair)
    assert found is not None
    assert found.outcome == "wrong"
    assert "divided by 3, a width, and not by the number of samples, 5" in found.says


def affine(x, w, b):
    return x @ w + b


def affine_backward(x, w, b, upstream):
    dx, dw, db = upstream @ w.T, x.T @ upstream, upstream.sum(axis=1)
    return dx, dw, db


def test_a_bias_gradient_with_a_number_for_every_sample_is_wrong():
    found = check_pair(Pair(affine, affine_backward, "affine", "affine_backward"))
    assert found is not None
    assert found.outcome == "wrong", found.says


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"b": lambda x, w, g: g.mean(axis=0)}, "grads['b'] is divided by the number of samples"),
        ({"w": lambda x, w, g: g.T @ x}, "it is transposed"),
        ({"x": lambda x, w, g: g @ w.reshape(w.shape[::-1])}, "grads['x'] is not the derivative"),
    ],
)
def test_a_layer_with_several_outputs_shows_what_one_output_hides(
    wrong: dict[str, Callable[..., Any]], words: str
) -> None:
    def linear(x, w, b):
        return x @ w + b

    right = {
        "x": lambda x, w, g: g @ w.T,
        "w": lambda x, w, g: x.T @ g,
        "b": lambda x, w, g: g.sum(axis=0),
    }

    def linear_backward(x, w, b, upstream):
        grads = {name: part(x, w, upstream) for name, part in {**right, **wrong}.items()}
        return grads

    verdict = verdict_on(linear, linear_backward)
    assert verdict.outcome == WRONG
    assert words in verdict.sentence
