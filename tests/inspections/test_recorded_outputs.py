"""Outputs of networks that are called as the file's own code calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.inspections import inspect_file

SIGMOID = "import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n\n"

MASTERY = """
from math import exp
from random import random

def initialize_network(n_inputs, n_hidden, n_outputs):
    hidden = [{'weights': [random() for i in range(n_inputs + 1)]} for i in range(n_hidden)]
    output = [{'weights': [random() for i in range(n_hidden + 1)]} for i in range(n_outputs)]
    return [hidden, output]

def activate(weights, inputs):
    activation = weights[-1]
    for i in range(len(weights) - 1):
        activation += weights[i] * inputs[i]
    return activation

def transfer(activation):
    return 1.0 / (1.0 + exp(-activation))

def forward_propagate(network, row):
    inputs = row
    for layer in network:
        new_inputs = []
        for neuron in layer:
            neuron['output'] = transfer(activate(neuron['weights'], inputs))
            new_inputs.append(neuron['output'])
        inputs = new_inputs
    return inputs
"""

LAYERS_OF_ANY_DEPTH = (
    SIGMOID
    + """
def initialize_parameters(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters['W' + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * 0.01
        parameters['b' + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters

def feed(X, cash, l):
    a = X
    for i in range(1, l + 1):
        a = sigmoid(np.dot(cash['W' + str(i)], a) + cash['b' + str(i)])
    return a

def forward_model(X, layer_dims, l):
    return feed(X, initialize_parameters(layer_dims), l)
"""
)

GIVEN_ACTIVATION = """
import numpy as np

class Net:
    def __init__(self, activation, cost):
        self._activation, self._cost = activation, cost
        self.w1, self.b1 = np.random.rand(2, 4), np.random.rand(4)
        self.w2, self.b2 = np.random.rand(4, 1), np.random.rand(1)

    def predict(self, x):
        hidden = self._activation(x @ self.w1 + self.b1)
        return self._activation(hidden @ self.w2 + self.b2)
"""

LAYERS_OF_OTHER_FILES = """
class Network:
    def __init__(self):
        self.layers = []

    def add(self, layer):
        self.layers.append(layer)

    def forward_propagation(self, inputs):
        for layer in self.layers:
            inputs = layer.forward_propagation(inputs)
        return inputs
"""

DATA_IN_OBJECT = (
    SIGMOID
    + """
class Net:
    def __init__(self, x, y):
        self.input, self.y = x, y
        self.weights1 = np.random.rand(self.input.shape[1], 4)
        self.weights2 = np.random.rand(4, 1)

    def feedforward(self):
        self.layer1 = sigmoid(np.dot(self.input, self.weights1))
        self.output = sigmoid(np.dot(self.layer1, self.weights2))
"""
)

FITTED = (
    SIGMOID
    + """
class Logistic:
    def fit(self, X, y, lr=0.1, epochs=100):
        self.theta, self.bias = np.zeros(X.shape[1]), 0.0
        for _ in range(epochs):
            p = sigmoid(X @ self.theta + self.bias)
            self.theta -= lr * X.T @ (p - y) / len(y)
            self.bias -= lr * (p - y).mean()

    def predict(self, X):
        return (sigmoid(X @ self.theta + self.bias) > 0.5).astype(int)
"""
)

RIGHT = {
    "lists of neurons": (MASTERY, "forward_propagate"),
    "unknown names of parameters": (LAYERS_OF_ANY_DEPTH, "feed"),
    "an activation that is given": (GIVEN_ACTIVATION, "Net.predict"),
    "layers of other files": (LAYERS_OF_OTHER_FILES, "Network.forward_propagation"),
    "samples in the object": (DATA_IN_OBJECT, "Net.feedforward"),
    "weights made by fit": (FITTED, "Logistic.predict"),
}


def outcome_of(source: str, name: str, folder: Path) -> str:
    """The outcome of the check of one function of a file."""
    file = folder / "mine.py"
    file.write_text(source)
    verdicts = inspect_file(file).verdicts
    return next(each.outcome for each in verdicts if each.function == name)


@pytest.mark.parametrize("case", RIGHT)
def test_the_output_of_a_network_is_explained_with_the_file_s_own_call(
    case: str, tmp_path: Path
) -> None:
    source, name = RIGHT[case]
    assert outcome_of(source, name, tmp_path) == "right"


WRONG = {
    "no activation in the hidden layer": (
        LAYERS_OF_ANY_DEPTH.replace("a = sigmoid(np.dot(", "a = (np.dot("),
        "feed",
    ),
    "a layer is left out": (LAYERS_OF_ANY_DEPTH.replace("range(1, l + 1)", "range(2, l)"), "feed"),
    "the bias of a neuron is used twice": (
        MASTERY.replace("activation = weights[-1]", "activation = 2 * weights[-1]"),
        "forward_propagate",
    ),
    "the first layer's output is used twice": (
        DATA_IN_OBJECT.replace("np.dot(self.layer1, ", "np.dot(self.layer1**2, "),
        "Net.feedforward",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_output_is_not_called_right(case: str, tmp_path: Path) -> None:
    source, name = WRONG[case]
    assert outcome_of(source, name, tmp_path) != "right"
