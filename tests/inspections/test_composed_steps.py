"""Forward pass, backward pass and update are judged in turn where a file has no loop over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict
from steepest.inspections import inspect_file

pytestmark = pytest.mark.usefixtures("without_searches")  # no line is asked for

OBJECT = """
import numpy as np

def squash(z):
    return z / (1 + np.abs(z))

class Net:
    def __init__(self, inputs, hidden, outputs):
        self.one = np.random.randn(inputs, hidden)
        self.two = np.random.randn(hidden, outputs)

    def forward(self, x):
        self.x, self.z = x, x @ self.one
        self.out = squash(self.z) @ self.two
        return self.out

    def backward(self, y):
        self.deltas = [None, 2 * (self.out - y) / len(y)]
        self.deltas[0] = self.deltas[1] @ self.two.T / (1 + np.abs(self.z)) ** 2

    def compute_grads(self):
        self.moves = [self.x.T @ self.deltas[0], squash(self.z).T @ self.deltas[1]]

    def update_weights(self, lr):
        self.one = self.one - lr * self.moves[0]
        self.two = self.two - lr * self.moves[1]
"""
FUNCTIONS = """
import numpy as np

def init_params(n_x, n_h, n_y):
    return {"W1": np.random.randn(n_h, n_x), "W2": np.random.randn(n_y, n_h)}

def forward(X, params):
    Z = params["W1"] @ X
    A = Z * X.sum(axis=0) + Z ** 2
    return params["W2"] @ A, {"Z": Z, "A": A}

def backward(out, Y, X, params, cache):
    error = (out - Y) / Y.shape[1]
    back = params["W2"].T @ error * (X.sum(axis=0) + 2 * cache["Z"])
    return {"W1": back @ X.T, "W2": error @ cache["A"].T}

def update(params, grads, lr):
    return {key: params[key] - lr * grads[key] for key in params}
"""


def inspected(folder: Path, text: str) -> dict[str, FunctionVerdict]:
    file = folder / "file.py"
    file.write_text(text, encoding="utf-8")
    return {each.function: each for each in inspect_file(file).verdicts}


def test_methods_are_called_in_turn(tmp_path: Path) -> None:
    found = inspected(tmp_path, OBJECT)
    for name in ("backward", "compute_grads", "update_weights"):
        assert found[f"Net.{name}"].outcome == RIGHT, found[f"Net.{name}"].sentence
    assert "in turn" in found["Net.compute_grads"].sentence


def test_functions_are_called_in_turn(tmp_path: Path) -> None:
    found = inspected(tmp_path, FUNCTIONS)
    assert found["backward"].outcome == RIGHT
    assert found["forward"].outcome == RIGHT
    assert "in turn" in found["forward"].sentence


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("self.two.T / (1", "self.two.T * (1"),
        ("self.one - lr", "self.one + lr"),
        ("self.x.T @ self.deltas[0]", "0.5 * self.x.T @ self.deltas[0]"),
    ],
)
def test_a_wrong_turn_makes_nothing_right_and_nothing_wrong(
    tmp_path: Path, right: str, wrong: str
) -> None:
    assert right in OBJECT
    found = inspected(tmp_path, OBJECT.replace(right, wrong))
    assert found["Net.compute_grads"].outcome != RIGHT
    assert all(each.outcome != WRONG for each in found.values())


LIST_OF_SETTINGS = """
import numpy as np

class Net:
    def init_layers(self, arch):
        return {
            "W" + str(k): np.random.randn(layer["out_dim"], layer["in_dim"])
            for k, layer in enumerate(arch)
        }

    def full_forward(self, X, params, arch):
        memory = {}
        for k, layer in enumerate(arch):
            memory["A" + str(k)] = X
            memory["Z" + str(k)] = params["W" + str(k)] @ X
            if layer["activation"] == "tanh":
                X = np.tanh(memory["Z" + str(k)])
            elif layer["activation"] == "sigmoid":
                X = 1 / (1 + np.exp(-memory["Z" + str(k)]))
        return X, memory

    def full_backward(self, out, Y, memory, params, arch):
        grads, back = {}, (out - Y) / (out * (1 - out)) / Y.shape[1]
        for k, layer in reversed(list(enumerate(arch))):
            Z = memory["Z" + str(k)]
            slope = 1 - np.tanh(Z) ** 2 if layer["activation"] == "tanh" else (
                np.exp(-Z) / (1 + np.exp(-Z)) ** 2)
            grads["W" + str(k)] = (back * slope) @ memory["A" + str(k)].T
            back = params["W" + str(k)].T @ (back * slope)
        return grads

    def train(self, X, Y, arch, epochs, learning_rate):
        params = self.init_layers(arch)
        for _ in range(epochs):
            out, memory = self.full_forward(X, params, arch)
            grads = self.full_backward(out, Y, memory, params, arch)
            for key in params:
                params[key] -= learning_rate * grads[key]
        return params
"""


def test_a_list_of_settings_of_layers_is_made(tmp_path: Path) -> None:
    found = inspected(tmp_path, LIST_OF_SETTINGS)
    for name in ("full_forward", "full_backward", "train"):
        assert found[f"Net.{name}"].outcome == RIGHT, found[f"Net.{name}"].sentence


def test_wrong_derivatives_of_settings_are_not_right(tmp_path: Path) -> None:
    wrong = LIST_OF_SETTINGS.replace("1 - np.tanh(Z) ** 2 if", "1 - np.tanh(Z) if")
    found = inspected(tmp_path, wrong)
    assert all(each.outcome != RIGHT for name, each in found.items() if "full_back" in name)
