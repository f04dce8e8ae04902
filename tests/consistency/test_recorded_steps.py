"""Backpropagations that are called as the file's own training function calls them."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.inspections.objects import find_constructor_calls


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def start(n_x, n_h, n_y):
    parameters = {
        "W1": np.random.randn(n_h, n_x) * 0.01,
        "b1": np.zeros((n_h, 1)),
        "W2": np.random.randn(n_y, n_h) * 0.01,
        "b2": np.zeros((n_y, 1)),
    }
    return parameters


def forward(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
    return A2, {"A1": A1, "A2": A2}


def backprop_right(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": dZ1.sum(axis=1, keepdims=True) / m,
        "dW2": dZ2 @ cache["A1"].T / m,
        "db2": dZ2.sum(axis=1, keepdims=True) / m,
    }


def backprop_bias_as_one_number(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": np.sum(dZ1) / m,
        "dW2": dZ2 @ cache["A1"].T / m,
        "db2": dZ2.sum(axis=1, keepdims=True) / m,
    }


def backprop_without_slope(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": dZ1.sum(axis=1, keepdims=True) / m,
        "dW2": dZ2 @ cache["A1"].T / m,
        "db2": dZ2.sum(axis=1, keepdims=True) / m,
    }


def backprop_by_features(parameters, cache, X, Y):
    m = X.shape[0]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": dZ1.sum(axis=1, keepdims=True) / m,
        "dW2": dZ2 @ cache["A1"].T / m,
        "db2": dZ2.sum(axis=1, keepdims=True) / m,
    }


def model_of(backprop):
    """Functions of a file with a training function, without any usual names of parameters."""
    names = {"start": start, "forward": forward, "backprop": backprop, "sigmoid": sigmoid}

    def model(X, Y, n_h, num_iterations=10000):
        parameters = start(X.shape[0], n_h, Y.shape[0])
        for _ in range(num_iterations):
            _, cache = forward(X, parameters)
            grads = backprop(parameters, cache, X, Y)
            for name in parameters:
                parameters[name] -= grads["d" + name]
        return parameters

    return {**names, "model": model}


def check_of(functions, name):
    checks = find_consistency_checks(functions)
    return next(each for each in checks if each.name == name)


class Net:
    """A network whose backward takes a step with what forward has kept."""

    def __init__(self, n_in, n_hidden, n_out):
        self.W1 = np.random.randn(n_in, n_hidden)
        self.b1 = np.zeros((1, n_hidden))
        self.W2 = np.random.randn(n_hidden, n_out)
        self.b2 = np.zeros((1, n_out))

    def forward(self, X):
        self.h = sigmoid(X @ self.W1 + self.b1)
        return sigmoid(self.h @ self.W2 + self.b2)

    def backward(self, X, y, output, learning_rate):
        d2 = (output - y) * output * (1 - output)
        d1 = d2 @ self.W2.T * self.h * (1 - self.h)
        self.W2 -= learning_rate * self.h.T @ d2
        self.b2 -= learning_rate * d2.sum(axis=0, keepdims=True)
        self.W1 -= learning_rate * X.T @ d1
        self.b1 -= learning_rate * d1.sum(axis=0, keepdims=True)

    def fit(self, X, y, epochs, learning_rate):
        for _ in range(epochs):
            self.backward(X, y, self.forward(X), learning_rate)


class LateNet(Net):
    """Its hidden layer uses the weights of the output after their step."""

    def forward(self, X):
        self.h = sigmoid(X @ self.W1 + self.b1)
        return sigmoid(self.h @ self.W2 + self.b2)

    def fit(self, X, y, epochs, learning_rate):
        for _ in range(epochs):
            self.backward(X, y, self.forward(X), learning_rate)

    def backward(self, X, y, output, learning_rate):
        d2 = (output - y) * output * (1 - output)
        self.W2 -= learning_rate * self.h.T @ d2
        self.b2 -= learning_rate * d2.sum(axis=0, keepdims=True)
        d1 = d2 @ self.W2.T * self.h * (1 - self.h)
        self.W1 -= learning_rate * X.T @ d1
        self.b1 -= learning_rate * d1.sum(axis=0, keepdims=True)


def test_a_right_backpropagation_is_right_as_its_model_calls_it():
    verdict = check_of(model_of(backprop_right), "backprop").verdict()
    assert verdict.outcome == "right", verdict.sentence


@pytest.mark.parametrize(
    ("backprop", "wrong", "right"),
    [
        (backprop_bias_as_one_number, "db1", "dW1"),
        (backprop_without_slope, "dW1", "dW2"),
    ],
)
def test_the_gradient_that_differs_is_named_beside_those_that_agree(backprop, wrong, right):
    verdict = check_of(model_of(backprop), "backprop").verdict()
    assert verdict.outcome == "wrong", verdict.sentence
    said, agreeing = (
        verdict.sentence.split("agree")[0].rsplit(", ", maxsplit=2)[0],
        verdict.sentence,
    )
    assert wrong in said
    assert right in agreeing


def test_a_mean_over_the_features_is_no_mean_over_the_samples():
    verdict = check_of(model_of(backprop_by_features), "backprop").verdict()
    assert verdict.outcome == "wrong", verdict.sentence
    assert "divided by the number of features, 3, not of samples, 7" in verdict.sentence


def test_a_step_in_place_is_right():
    [check] = [
        each
        for each in find_consistency_checks({}, {"Net": Net}, find_constructor_calls)
        if each.name == "Net.backward"
    ]
    verdict = check.verdict()
    assert verdict.outcome == "right", verdict.sentence


def test_weights_that_are_used_after_their_step_are_a_mistake():
    [check] = [
        each
        for each in find_consistency_checks({}, {"LateNet": LateNet}, find_constructor_calls)
        if each.name == "LateNet.backward"
    ]
    verdict = check.verdict()
    assert verdict.outcome == "wrong", verdict.sentence


def test_what_a_training_function_sets_in_its_file_is_left_as_it_was():
    functions = model_of(backprop_right)
    before = np.random.get_state()[1].copy()
    check_of(functions, "backprop").verdict()
    assert np.array_equal(before, np.random.get_state()[1])


class LossNet:
    """A network whose loss returns the scores without labels, and with them its gradient too."""

    def __init__(self, input_dim=12, hidden_dim=10, num_classes=5, reg=0.0):
        self.reg = reg
        self.params = {
            "W1": 1e-3 * np.random.randn(input_dim, hidden_dim),
            "b1": np.zeros(hidden_dim),
            "W2": 1e-3 * np.random.randn(hidden_dim, num_classes),
            "b2": np.zeros(num_classes),
        }

    def loss(self, X, y=None):
        W1, b1, W2, b2 = (self.params[key] for key in ("W1", "b1", "W2", "b2"))
        h = np.maximum(0, X @ W1 + b1)
        scores = h @ W2 + b2
        if y is None:
            return scores
        p = np.exp(scores - scores.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        rows = np.arange(len(y))
        loss = -np.log(p[rows, y]).mean()
        p[rows, y] -= 1
        d2 = p / len(y)
        d1 = self.to_hidden(d2 @ W2.T, h)
        grads = {"W1": X.T @ d1, "b1": d1.sum(axis=0), "W2": h.T @ d2, "b2": d2.sum(axis=0)}
        return loss, grads

    def to_hidden(self, d, h):
        return d * (h > 0)


class LossNetWithoutMask(LossNet):
    """Its gradient lacks the derivative of relu."""

    loss = LossNet.loss

    def to_hidden(self, d, h):
        return d


def verdict_on_loss(cls):
    checks = find_consistency_checks({}, {cls.__name__: cls}, find_constructor_calls)
    [check] = [each for each in checks if each.name == f"{cls.__name__}.loss"]
    return check.verdict()


def test_a_method_that_returns_loss_and_gradient_is_compared_with_itself():
    verdict = verdict_on_loss(LossNet)
    assert verdict.outcome == "right", verdict.sentence
    assert "grads['W1'], grads['b1'], grads['W2'] and grads['b2'] agree" in verdict.sentence


def test_the_missing_derivative_is_named_in_a_method_that_returns_both():
    verdict = verdict_on_loss(LossNetWithoutMask)
    assert verdict.outcome == "wrong", verdict.sentence
    assert "lacks the derivative of relu in layer 1" in verdict.sentence


def forward_of_rows(x, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    return h, h @ w2 + b2


def backprop_of_rows(x, y, w1, b1, w2, b2):
    h, s = forward_of_rows(x, w1, b1, w2, b2)
    d = (s - y) / len(x)
    dh = d @ w2.T * (1 - h)
    return x.T @ dh, dh.sum(axis=0), h.T @ d, d.sum(axis=0)


def test_arrays_without_a_name_that_belong_to_no_parameter_are_not_right():
    functions = {"forward_of_rows": forward_of_rows, "backprop_of_rows": backprop_of_rows}
    [check] = find_consistency_checks(functions)
    verdict = check.verdict()
    assert verdict.outcome == "not checked"
    assert "the gradient for w2 and the gradient for b2 agree" in verdict.sentence
    assert "2 of the arrays that it returns are the derivative of no parameter" in verdict.sentence
