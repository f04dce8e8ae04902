"""Backpropagations in layouts, and of objects, that only the file's own code shows."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.inspections.layer_stacks import objects_of_class
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


def start_for_digits():
    return (
        np.random.rand(10, 64) - 0.5,
        np.random.rand(10, 1) - 0.5,
        np.random.rand(10, 10) - 0.5,
        np.random.rand(10, 1) - 0.5,
    )


def one_hot(y):
    coded = np.zeros((y.size, y.max() + 1))
    coded[np.arange(y.size), y] = 1
    return coded.T


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=0)


def forward_of_digits(w1, b1, w2, b2, X):
    z1 = w1 @ X + b1
    a1 = np.maximum(z1, 0)
    z2 = w2 @ a1 + b2
    return z1, a1, z2, softmax(z2)


def digits_right(z1, a1, z2, a2, w2, X, Y):
    m = X.shape[1]
    dz2 = a2 - one_hot(Y)
    dz1 = w2.T @ dz2 * (z1 > 0)
    db1, db2 = (each.sum(axis=1, keepdims=True) / m for each in (dz1, dz2))
    return dz1 @ X.T / m, db1, dz2 @ a1.T / m, db2


def digits_with_one_bias(z1, a1, z2, a2, w2, X, Y):
    m = X.shape[1]
    dz2 = a2 - one_hot(Y)
    dz1 = w2.T @ dz2 * (z1 > 0)
    db1, db2 = np.sum(dz1) / m, np.sum(dz2) / m
    return dz1 @ X.T / m, db1, dz2 @ a1.T / m, db2


@pytest.mark.parametrize(
    ("backward", "outcome"), [(digits_right, "right"), (digits_with_one_bias, "wrong")]
)
def test_the_widths_of_the_weights_of_a_file_are_found_from_its_errors(backward, outcome) -> None:
    functions = {"start": start_for_digits, "forward_prop": forward_of_digits, "one_hot": one_hot}
    assert outcome_of({**functions, "backward_prop": backward}, {}, "backward_prop") == outcome


class WithOneName:
    """A network whose forward pass overwrites the name of its samples."""

    def __init__(self, sizes):
        self.biases = [np.random.randn(n, 1) for n in sizes[1:]]
        self.weights = [np.random.randn(n, m) for m, n in itertools.pairwise(sizes)]

    def forward(self, x):
        for b, w in zip(self.biases, self.weights, strict=True):
            x = sigmoid(w @ x + b)
        return x

    def backprop(self, x, y):
        hidden = sigmoid(self.weights[0] @ x + self.biases[0])
        output = sigmoid(self.weights[1] @ hidden + self.biases[1])
        delta = (output - y) * output * (1 - output)
        before = self.weights[1].T @ delta * hidden * (1 - hidden)
        db = [before.sum(axis=1, keepdims=True), delta.sum(axis=1, keepdims=True)]
        return [before @ x.T, delta @ hidden.T], db


def test_a_forward_pass_may_overwrite_the_name_of_its_samples() -> None:
    assert outcome_of({}, {"WithOneName": WithOneName}, "WithOneName.backprop") == "right"


def activate(z, kind):
    if kind == "tanh":
        return np.tanh(z)
    raise ValueError(kind)


def slope(z, kind):
    if kind == "tanh":
        return 1 - np.tanh(z) ** 2
    raise ValueError(kind)


def forward_of_kind(X, W1, b1, W2, b2, kind):
    Z1 = W1 @ X + b1
    return W2 @ activate(Z1, kind) + b2, Z1


def backward_of_kind(X, Y, output, Z1, W2, kind):
    dZ2 = output - Y
    dZ1 = W2.T @ dZ2 * slope(Z1, kind)
    db1, db2 = dZ1.sum(axis=1, keepdims=True), dZ2.sum(axis=1, keepdims=True)
    return {"dW1": dZ1 @ X.T, "db1": db1, "dW2": dZ2 @ activate(Z1, kind).T, "db2": db2}


def test_a_setting_is_one_of_the_texts_with_which_the_file_compares_it() -> None:
    functions = {"forward": forward_of_kind, "activate": activate, "slope": slope}
    assert outcome_of({**functions, "backward": backward_of_kind}, {}, "backward") == "right"


class DenseOfObjects:
    """A layer whose activation is an object."""

    def __init__(self, inputs, outputs, activation):
        self.W, self.b = np.random.randn(inputs, outputs), np.zeros((1, outputs))
        self.activation = activation

    def forward(self, x):
        self.x, self.z = x, x @ self.W + self.b
        return self.activation.forward(self.z)

    def backward(self, upstream):
        delta = upstream * self.activation.derivative(self.z)
        self.dW, self.db = self.x.T @ delta, delta.sum(axis=0, keepdims=True)
        return delta @ self.W.T


class NetOfObjects:
    """A network that is given its loss, and then its layers."""

    def __init__(self, loss_function):
        self.layers, self.loss_function = [], loss_function

    def add(self, layer):
        self.layers.append(layer)

    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, X, Y):
        delta = self.loss_function.derivative(Y, self.forward(X))
        for layer in reversed(self.layers):
            delta = layer.backward(delta)


def test_layers_and_losses_that_are_objects_get_stand_ins() -> None:
    classes = {"DenseOfObjects": DenseOfObjects, "NetOfObjects": NetOfObjects}
    checks = find_consistency_checks({}, classes, lambda cls: objects_of_class(cls, classes))
    verdict = next(each for each in checks if each.name == "NetOfObjects.backward").verdict()
    assert verdict.outcome == "right", verdict.sentence
    assert "squared error" in verdict.sentence


def forward_of_two(x, W1, W2):
    hidden = sigmoid(W1 @ x)
    return W2 @ hidden


def W2_grad(x, y, out, W1):
    return (out - y) @ sigmoid(W1 @ x).T


def W2_grad_without_activation(x, y, out, W1):
    return (out - y) @ (W1 @ x).T


@pytest.mark.parametrize(
    ("function", "outcome"), [(W2_grad, "right"), (W2_grad_without_activation, "not checked")]
)
def test_a_function_may_return_the_gradient_of_one_parameter_only(function, outcome) -> None:
    functions = {"forward": forward_of_two, "W2_grad": function}
    assert outcome_of(functions, {}, "W2_grad") == outcome
