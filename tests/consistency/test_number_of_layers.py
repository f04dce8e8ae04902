"""A network whose weights have numbers gets as many layers as it names."""

from __future__ import annotations

from pathlib import Path

from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections import inspect_file

THREE_LAYERS = """
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def relu(x):
    return np.maximum(0, x)

def initialize_parameters(layer_dims):
    np.random.seed(3)
    parameters = {}
    for l in range(1, len(layer_dims)):
        scale = np.sqrt(2 / layer_dims[l - 1])
        parameters['W' + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * scale
        parameters['b' + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters

def forward_propagation(X, parameters):
    W1, b1 = parameters["W1"], parameters["b1"]
    W2, b2 = parameters["W2"], parameters["b2"]
    W3, b3 = parameters["W3"], parameters["b3"]
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    return A3, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)

def backward_propagation(X, Y, cache):
    m = X.shape[1]
    (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3) = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dZ2 = np.multiply(np.dot(W3.T, dZ3), np.int64(A2 > 0))
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = np.multiply(np.dot(W2.T, dZ2), np.int64(A1 > 0))
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW3": dW3, "db3": db3, "dW2": dW2, "db2": db2, "dW1": dW1, "db1": db1}
"""


def verdicts_on(text: str, folder: Path) -> dict[str, tuple[str, str]]:
    file = folder / "network.py"
    file.write_text(text, encoding="utf-8")
    found = inspect_file(file).verdicts
    return {each.function: (each.outcome, each.sentence) for each in found}


def test_three_layers_that_the_file_makes_from_a_list_of_widths_are_right(tmp_path: Path) -> None:
    found = verdicts_on(THREE_LAYERS, tmp_path)
    assert found["forward_propagation"][0] == RIGHT
    assert found["backward_propagation"][0] == RIGHT


def test_a_factor_in_one_of_three_layers_is_wrong(tmp_path: Path) -> None:
    wrong = "dW2 = np.dot(dZ2, A1.T) / m * 2"
    text = THREE_LAYERS.replace("dW2 = np.dot(dZ2, A1.T) / m", wrong)
    outcome, sentence = verdicts_on(text, tmp_path)["backward_propagation"]
    assert outcome == WRONG
    assert "dW2 is 2 times the right one" in sentence
