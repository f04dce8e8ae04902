"""Objects whose weights a method of their class makes after ``__init__``."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections import inspect_file

pytestmark = pytest.mark.usefixtures("without_searches")  # no line is asked for

LAYER = """
import numpy as np

class Dense:
    def __init__(self, units):
        self.units = units
        self.W = None

    def set_input_shape(self, input_shape):
        assert len(input_shape) == 1
        self.W = np.random.randn(input_shape[0], self.units)
        self.b = np.zeros(self.units)

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, grad):
        self.dW = self.x.T @ grad
        self.db = grad.sum(axis=0)
        return grad @ self.W.T
"""
BY_TWO_METHODS = """
import numpy as np

class Dense:
    def __init__(self, inputs, outputs):
        self.inputs, self.outputs, self.params = inputs, outputs, {}

    def make_weights(self):
        self.params["W"] = np.random.randn(self.outputs, self.inputs)

    def make_bias(self):
        self.b = np.zeros((self.outputs, 1))

    def forward(self, x):
        self.x = x
        return self.params["W"] @ x + self.b

    def backward(self, grad):
        self.dW = grad @ self.x.T
        self.db = grad.sum(axis=1, keepdims=True)
        return self.params["W"].T @ grad
"""


def inspected(folder: Path, text: str) -> dict[str, FunctionVerdict]:
    file = folder / "file.py"
    file.write_text(text, encoding="utf-8")
    return {each.function: each for each in inspect_file(file).verdicts}


@pytest.mark.parametrize("text", [LAYER, BY_TWO_METHODS])
def test_a_layer_is_set_up_by_its_own_methods(tmp_path: Path, text: str) -> None:
    found = inspected(tmp_path, text)
    assert found["Dense.backward"].outcome == RIGHT
    assert found["Dense.forward"].outcome == RIGHT
    assert " after " in found["Dense.forward"].sentence


def test_a_wrong_layer_is_not_right_after_its_set_up(tmp_path: Path) -> None:
    found = inspected(tmp_path, LAYER.replace("self.x.T @ grad", "2 * self.x.T @ grad"))
    assert found["Dense.backward"].outcome != RIGHT


DEFAULT_LIST = """
import numpy as np

class Dense:
    def __init__(self, n, m):
        self.w = np.random.randn(n, m)

    def forward(self, x):
        return x @ self.w

class Net:
    def __init__(self, layers=[2, 3, 2]):
        self.layers = layers
        self.W = [np.random.randn(n + 1, m) for n, m in zip(layers[:-1], layers[1:])]

    def forward(self, x):
        for k, w in enumerate(self.W):
            x = np.c_[x, np.ones(len(x))] @ w
            x = np.maximum(x, 0) if k < len(self.W) - 1 else x
        return x
"""


def test_layers_are_put_into_no_list_that_is_a_default(tmp_path: Path) -> None:
    assert inspected(tmp_path, DEFAULT_LIST)["Net.forward"].outcome == RIGHT


STEP_BY_DEFAULT = """
import numpy as np

class Dense:
    def __init__(self, n_in, n_out):
        self.W, self.b = np.random.randn(n_in, n_out), np.zeros(n_out)

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, grad, lr=0.01):
        back = grad @ self.W.T
        self.W -= lr * self.x.T @ grad
        self.b -= lr * grad.sum(axis=0)
        return back
"""


@pytest.mark.parametrize(("mean", "outcome"), [(False, RIGHT), (True, NOT_CHECKED)])
def test_steps_with_a_rate_that_is_a_default_are_compared(
    tmp_path: Path, mean: bool, outcome: str
) -> None:
    text = STEP_BY_DEFAULT.replace("grad.sum", "grad.mean") if mean else STEP_BY_DEFAULT
    assert inspected(tmp_path, text)["Dense.backward"].outcome == outcome
