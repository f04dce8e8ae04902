"""A function given as an activation, whose name or flag says that it is a derivative."""

from __future__ import annotations

import numpy as np
import pytest

import steepest as st
from steepest.arrays import Array


def relu_prime(z: Array) -> Array:
    return 0.5 * (np.sign(z) + np.abs(np.sign(z)))


def sigmoid_grad(z: Array) -> Array:
    e = np.exp(-np.abs(np.asarray(z, float)))
    return e / (1 + e) ** 2


@pytest.mark.parametrize(("function", "piece"), [(relu_prime, "relu"), (sigmoid_grad, "sigmoid")])
def test_a_derivative_by_its_name_is_judged_as_one(function: object, piece: str) -> None:
    found = st.check(function, piece)
    assert found.ok
    assert "which its name says" in found.notes[-1]


def test_a_derivative_that_returns_the_activation_is_wrong() -> None:
    def relu_derivative(z: Array) -> Array:
        return np.where(z > 0, z, 0.0)

    assert st.check(relu_derivative, "relu").mistake == "the function itself"


def test_an_activation_with_a_wrong_derivative_by_its_flag_is_wrong() -> None:
    def sigmoid(x: Array, derivative: bool = False) -> Array:
        s = 1 / (1 + np.exp(-x))
        return s * (1 + s) if derivative else s

    found = st.check(sigmoid, "sigmoid")
    assert not found.ok
    assert "derivative=True" in found.sentence
