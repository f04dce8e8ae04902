"""Functions that are found by the name of an activation, however they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.inspections import inspect_file

RIGHT = {
    "relu2deriv": "def relu2deriv(output):\n    return output > 0",
    "tanh2deriv": "def tanh2deriv(output):\n    return 1 - output**2",
    "derivLeakyReLU": "def derivLeakyReLU(x, alpha=0.01):\n    return np.where(x > 0, 1, alpha)",
    "relu_prime": "def relu_prime(z):\n    z[z < 0] = 0\n    z[z > 0] = 1\n    return z",
    "gelu": (
        "def gelu(x):\n"
        "    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))"
    ),
    "swish_grad": (
        "def swish_grad(x):\n    s = 1 / (1 + np.exp(-x))\n    return s + x * s * (1 - s)"
    ),
    "elu": "def elu(z, alpha=0.5):\n    return np.where(z > 0, z, alpha * (np.exp(z) - 1))",
    "Relu_Backwards": (
        "def Relu_Backwards(dA, cache):\n    (Z,) = cache\n    d = np.array(dA)\n"
        "    d[Z <= 0] = 0\n    return d"
    ),
    "Net.__sigmoid": (
        "class Net:\n    def __init__(self):\n        self.w = np.zeros(3)\n"
        "    def __sigmoid(self, z):\n        return self.w[0] + 1 / (1 + np.exp(-z))"
    ),
    "Net.activation": "class Net:\n    def activation(self, z):\n        return np.tanh(z)",
}
WRONG = {
    "1 everywhere": "def relu2deriv(output):\n    return output >= 0",
    "square missing": "def tanh_d(x):\n    return 1 - np.tanh(x)",
    "plus instead of minus": (
        "def sigmoid_backward(dA, cache):\n    s = 1 / (1 + np.exp(-cache))\n"
        "    return dA * s * (1 + s)"
    ),
    "0 everywhere": (
        "def tanh(x, deriv=False):\n    if deriv:\n        return 0 * x\n    return np.tanh(x)"
    ),
    "the function itself": "def derivative_elu(x):\n    return np.where(x > 0, x, np.exp(x) - 1)",
}


def check_text(folder: Path, text: str) -> dict[str, object]:
    """The verdicts on a file, by the name of the function."""
    file = folder / "mywork.py"
    file.write_text("import numpy as np\n\n" + text + "\n", encoding="utf-8")
    return {each.function: each for each in inspect_file(file).verdicts}


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The verdicts on all right functions, each in a class or function of its own."""
    texts = [text.replace("class Net", f"class Net{k}") for k, text in enumerate(RIGHT.values())]
    return check_text(tmp_path_factory.mktemp("right"), "\n\n\n".join(texts))


def test_right_activations_are_found_by_their_names(verdicts: dict[str, object]) -> None:
    outcomes = {name: each.outcome for name, each in verdicts.items()}
    assert len(outcomes) >= len(RIGHT)
    assert set(outcomes.values()) == {"right"}, outcomes


@pytest.mark.parametrize(("mistake", "text"), WRONG.items())
def test_mistakes_in_other_forms_are_named(tmp_path: Path, mistake: str, text: str) -> None:
    [verdict] = check_text(tmp_path, text).values()
    assert verdict.outcome == "wrong"
    assert verdict.mistake == mistake


def test_the_line_of_a_wrong_flag_is_found(tmp_path: Path) -> None:
    text = (
        "def relu(x, derivative=False):\n    if derivative:\n        x = np.where(x < 0, 0, x)\n"
        "        x = np.where(x >= 0, 1, x)\n        return x\n    return np.maximum(x, 0)"
    )
    [verdict] = check_text(tmp_path, text).values()
    assert verdict.mistake == "1 everywhere"
    assert verdict.location is None or verdict.location.line in (5, 6)
