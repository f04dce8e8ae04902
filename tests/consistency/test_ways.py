"""Backpropagations in layouts, and of objects, that only the file's own code shows."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.inspections.objects import find_constructor_calls


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def start(n_x, n_h, n_y):
    return {
        "W1": np.random.randn(n_h, n_x),
        "b1": np.zeros((n_h, 1)),
        "W2": np.random.randn(n_y, n_h),
        "b2": np.zeros((n_y, 1)),
    }


def forward_propagation(X, parametres):
    A1 = sigmoid(parametres["W1"] @ X + parametres["b1"])
    return {"A1": A1, "A2": sigmoid(parametres["W2"] @ A1 + parametres["b2"])}


def labels_as_rows(X, y, parametres, activations):
    m = y.shape[0]
    dZ2 = activations["A2"] - y.T
    dZ1 = parametres["W2"].T @ dZ2 * activations["A1"] * (1 - activations["A1"])
    dW2, db2 = dZ2 @ activations["A1"].T / m, dZ2.sum(axis=1, keepdims=True) / m
    dW1, db1 = dZ1 @ X.T / m, dZ1.sum(axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def labels_as_rows_without_slope(X, y, parametres, activations):
    m = y.shape[0]
    dZ2 = activations["A2"] - y.T
    dZ1 = parametres["W2"].T @ dZ2
    dW2, db2 = dZ2 @ activations["A1"].T / m, dZ2.sum(axis=1, keepdims=True) / m
    dW1, db1 = dZ1 @ X.T / m, dZ1.sum(axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


class OfPairs:
    """A network that learns from a list of pairs of samples and labels."""

    def __init__(self, sizes):
        self.sizes = sizes
        self.biases = [np.random.randn(n, 1) for n in sizes[1:]]
        self.weights = [np.random.randn(n, m) for m, n in itertools.pairwise(sizes)]

    def feedforward(self, a):
        for b, w in zip(self.biases, self.weights, strict=True):
            a = sigmoid(w @ a + b)
        return a

    def learn_all(self, training_data, epochs, eta):
        for _ in range(epochs):
            for x, y in training_data:
                self.backward_pass(x, y, self.activations(x), eta)

    def activations(self, x):
        kept = [x]
        for b, w in zip(self.biases, self.weights, strict=True):
            kept.append(sigmoid(w @ kept[-1] + b))
        return kept

    def backward_pass(self, x, y, kept, eta):
        delta = (kept[2] - y) * kept[2] * (1 - kept[2])
        before = self.weights[1].T @ delta * kept[1] * (1 - kept[1])
        self.weights[1] -= eta * delta @ kept[1].T
        self.biases[1] -= eta * delta
        self.weights[0] -= eta * before @ x.T
        self.biases[0] -= eta * before


class OfPairsWithoutBias(OfPairs):
    """The step of the first biases has the other sign."""

    def backward_pass(self, x, y, kept, eta):
        delta = (kept[2] - y) * kept[2] * (1 - kept[2])
        before = self.weights[1].T @ delta * kept[1] * (1 - kept[1])
        self.weights[1] -= eta * delta @ kept[1].T
        self.biases[1] -= eta * delta
        self.weights[0] -= eta * before @ x.T
        self.biases[0] += eta * before


class OfNodes:
    """A network whose hidden width is a number, and whose steps are summed over the samples."""

    def __init__(self, input_nodes, hidden_nodes, output_nodes, learning_rate):
        self.w_in = np.random.normal(0.0, 1.0, (input_nodes, hidden_nodes))
        self.w_out = np.random.normal(0.0, 1.0, (hidden_nodes, output_nodes))
        self.lr = learning_rate

    def train(self, features, targets):
        steps_in, steps_out = np.zeros(self.w_in.shape), np.zeros(self.w_out.shape)
        for X, y in zip(features, targets, strict=True):
            output, hidden = self.forward_pass(X)
            steps_in, steps_out = self.backpropagation(output, hidden, X, y, steps_in, steps_out)
        self.w_in += self.lr * steps_in / len(features)

    def forward_pass(self, X):
        hidden = sigmoid(np.dot(X, self.w_in))
        return np.dot(hidden, self.w_out), hidden

    def backpropagation(self, output, hidden, X, y, steps_in, steps_out):
        error = y - output
        hidden_error = np.dot(self.w_out, error) * hidden * (1 - hidden)
        return steps_in + hidden_error * X[:, None], steps_out + error * hidden[:, None]


class OfNodesWithoutSlope(OfNodes):
    """A factor of the derivative of the hidden layer is missing, under a name that says nothing."""

    def backpropagation(self, output, hidden, X, y, steps_in, steps_out):
        error = y - output
        hidden_error = np.dot(self.w_out, error) * hidden
        return steps_in + hidden_error * X[:, None], steps_out + error * hidden[:, None]


def outcome_of(functions, classes, name):
    checks = find_consistency_checks(functions, classes, find_constructor_calls)
    return next(each for each in checks if each.name == name).verdict().outcome


@pytest.mark.parametrize(
    ("backward", "outcome"),
    [(labels_as_rows, "right"), (labels_as_rows_without_slope, "wrong")],
)
def test_labels_may_lie_otherwise_than_samples(backward, outcome) -> None:
    functions = {"start": start, "forward_propagation": forward_propagation}
    assert (
        outcome_of({**functions, "back_propagation": backward}, {}, "back_propagation") == outcome
    )


@pytest.mark.parametrize(("cls", "outcome"), [(OfPairs, "right"), (OfPairsWithoutBias, "wrong")])
def test_a_training_may_take_a_list_of_pairs(cls, outcome) -> None:
    assert outcome_of({}, {"OfPairs": OfPairs, "Net": cls}, "Net.backward_pass") == outcome


@pytest.mark.parametrize(
    ("cls", "outcome"), [(OfNodes, "right"), (OfNodesWithoutSlope, "not checked")]
)
def test_a_hidden_width_between_two_widths_is_a_number(cls, outcome) -> None:
    assert outcome_of({}, {"OfNodes": OfNodes, "Net": cls}, "Net.backpropagation") == outcome
