"""Networks that take w1, b1, w2, b2, and descents that return less than they keep."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.checks.checking import check


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def network_of(hidden, last, ending=lambda p: p[:, 0]):
    def network(x, w1, b1, w2, b2):
        return ending(last(hidden(x @ w1 + b1) @ w2 + b2))

    return network


def relu(z):
    return np.maximum(z, 0)


@pytest.mark.parametrize(
    "function",
    [
        network_of(sigmoid, sigmoid),
        network_of(np.tanh, sigmoid),
        network_of(relu, lambda z: z),
        network_of(relu, sigmoid, lambda p: np.round(p[:, 0])),
        network_of(relu, sigmoid, lambda p: p),
        network_of(relu, sigmoid, lambda p: p[0]),
        network_of(lambda z: np.where(z > 0.5, z, 0), sigmoid),
    ],
    ids=["sigmoid inside", "tanh", "logits", "classes", "column", "first sample", "limit"],
)
def test_a_network_of_the_exercise_has_relu_then_sigmoid_and_returns_a_vector(function):
    assert check(function, "network", locate=False).verdict.outcome == "wrong"


def test_a_network_that_changes_the_data_of_its_caller_is_wrong():
    def network(x, w1, b1, w2, b2):
        x[x < 0] = 0
        return sigmoid(relu(x @ w1 + b1) @ w2 + b2)[:, 0]

    assert check(network, "network", locate=False).verdict.outcome == "wrong"


def test_a_network_whose_text_says_another_output_is_right():
    def network(x, w1, b1, w2, b2):
        """Two layers with tanh inside; returns the logits as a column (n, 1)."""
        return np.tanh(x @ w1 + b1) @ w2 + b2

    def forward(x, w1, b1, w2, b2):
        return sigmoid(np.tanh(x @ w1 + b1) @ w2 + b2)

    def with_choice(x, w1, b1, w2, b2, activation=np.tanh):
        return sigmoid(activation(x @ w1 + b1) @ w2 + b2)[:, 0]

    with_choice.__name__ = "network"
    for function in (network_of(relu, sigmoid), network, forward, with_choice):
        assert check(function, "network").ok


def test_a_network_of_columns_with_flat_biases_is_right():
    def nn_forward(X, W1, b1, W2, b2):
        A1 = relu(W1 @ X + b1[:, None])
        return sigmoid((W2 @ A1 + b2).ravel())

    assert check(nn_forward, "network").ok


def test_an_activation_that_is_never_read_is_ignored():
    def network(x, w1, b1, w2, b2, activation=relu):
        return sigmoid(relu(x @ w1 + b1) @ w2 + b2)[:, 0]

    assert check(network, "network").mistake == "argument ignored"


def test_a_descent_that_keeps_a_path_must_return_it():
    def descent(grad, start, lr, steps, decay=1.0):
        point, path = np.array(start, float), []
        for t in range(steps):
            point = point - lr * decay**t * np.asarray(grad(point))
            path.append(point)
        return point

    def last_point(grad, start, lr, steps, decay=1.0):
        """Returns the last point of the path."""
        point = np.array(start, float)
        for t in range(steps):
            point = point - lr * decay**t * np.asarray(grad(point))
        return point

    last_point.__name__ = "descent"
    assert check(descent, "descent").mistake == "other results returned"
    assert check(last_point, "descent").ok


def test_a_network_that_promises_the_probability_of_class_1_returns_no_classes():
    def network(x, w1, b1, w2, b2):
        """The probability of class 1 of each row."""
        return np.round(sigmoid(relu(x @ w1 + b1) @ w2 + b2)[:, 0])

    found = check(network, "network", locate=False)
    assert found.mistake == "classes for probabilities"


def test_a_network_that_takes_a_layer_from_the_list_it_is_given_changes_its_argument():
    def predict(params, x):
        w, b = params.pop()
        for weights, bias in params:
            x = relu(x @ weights + bias)
        return sigmoid(x @ w + b)[:, 0]

    found = check(predict, "network", locate=False)
    assert found.mistake == "changes its argument"
