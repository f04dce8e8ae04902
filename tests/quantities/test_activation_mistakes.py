"""Known mistakes in activations: each is named, and none is a right function."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.quantities.activation_mistakes import known_mistakes
from steepest.quantities.activations import activations_named, right_functions
from steepest.quantities.elementwise import explain_elementwise

NAMES = ("sigmoid", "tanh", "relu", "leaky_relu", "softplus")
CASES = [
    pytest.param(name, derivative, known, id=f"{name}-{derivative}-{known.name}-{k}")
    for name in NAMES
    for derivative in (False, True)
    for k, known in enumerate(known_mistakes(name, derivative))
]


@pytest.mark.parametrize(("name", "derivative", "known"), CASES)
def test_a_mistake_is_named(name: str, derivative: bool, known: object) -> None:
    found = explain_elementwise(known.function, f"{name}_derivative" if derivative else name)
    assert found is not None
    assert found.mistake == known.name
    assert found.call[1] != found.call[2]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("derivative", [False, True])
def test_no_right_function_is_called_wrong(name: str, derivative: bool) -> None:
    for activation in activations_named(name):
        for words, function in right_functions(activation, derivative):
            found = explain_elementwise(function, f"{name}_derivative" if derivative else name)
            assert found is not None, words
            assert not found.mistake, words


def test_a_function_that_is_infinite_at_0_is_named() -> None:
    def tanh(x: np.ndarray) -> np.ndarray:
        with np.errstate(divide="ignore"):
            return (np.exp(x) + np.exp(-x)) / (np.exp(x) - np.exp(-x))

    found = explain_elementwise(tanh, "tanh")
    assert found is not None
    assert found.mistake == "inverse"
