"""Numerical gradients, compared with known derivatives for every kind of argument and scale."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, strategies as some

import steepest as st

MATRIX = np.array([[1.0, -2.0], [0.5, 3.0], [0.0, 4.0]])


def test_scalars_vectors_matrices_and_tuples_are_differentiated() -> None:
    assert float(st.numerical_gradient(lambda x: x**3, 2)) == pytest.approx(12, rel=1e-11)
    np.testing.assert_allclose(st.numerical_gradient(lambda x: (x**2).sum(), [1, 2]), [2, 4])
    found = st.numerical_gradient(lambda w: (MATRIX * w).sum(), np.zeros((3, 2)))
    np.testing.assert_allclose(found, MATRIX, atol=1e-12)
    w, b = st.numerical_gradient(lambda w, b: (w * b).sum(), (MATRIX, 2.0))
    assert (w.shape, b.shape) == ((3, 2), ())
    np.testing.assert_allclose(w, 2.0, rtol=1e-11)
    assert float(b) == pytest.approx(MATRIX.sum(), rel=1e-11)


def test_a_function_of_tensors_gets_float64_tensors() -> None:
    seen = []

    def function(x: Any) -> Any:
        seen.append(x.dtype)
        return (x**2).sum()

    at = torch.tensor([1.0, 3.0], requires_grad=True)
    found = st.numerical_gradient(function, at)
    assert set(seen) == {torch.float64}
    np.testing.assert_allclose(found, [2, 6], rtol=1e-11)
    assert at.grad is None


def test_a_function_that_requires_float32_gets_float32() -> None:
    x = torch.ones(2, 3)
    found, error = st.numerical_gradient(
        lambda w: torch.exp(x @ w).sum(), torch.zeros(3), with_error=True
    )
    np.testing.assert_allclose(found, 2.0, rtol=1e-4)
    assert (abs(found - 2.0) <= 4 * error).all()


@pytest.mark.parametrize(
    ("function", "derivative", "x"),
    [
        (np.log, lambda x: 1 / x, 1e-10),
        (np.log, lambda x: 1 / x, 1e-3),
        (np.sin, np.cos, 1e6),
        (np.exp, np.exp, -30.0),
        (np.exp, np.exp, 300.0),
        (lambda x: st.sigmoid(1e4 * x), lambda x: 1e4 * st.sigmoid_gradient(1e4 * x), 1e-4),
        (lambda x: x**2 + 1e8, lambda x: 2 * x, 1.0),
        (math.lgamma, lambda x: -0.5772156649015329, 1.0),
    ],
)
def test_derivatives_are_accurate_on_every_scale(function: Any, derivative: Any, x: float) -> None:
    found, error = st.numerical_gradient(function, x, with_error=True)
    assert abs(found - derivative(x)) <= max(10 * error, 1e-9 * abs(derivative(x)))
    assert error <= 1e-4 * abs(derivative(x))


@given(some.lists(some.floats(-3, 3), min_size=4, max_size=4), some.floats(-3, 3))
def test_the_estimated_error_bounds_the_true_error(c: list[float], x: float) -> None:
    def function(x: Any) -> Any:
        return c[0] * np.sin(x) + c[1] * x**3 + c[2] * np.exp(x) + c[3] * x

    right = c[0] * np.cos(x) + 3 * c[1] * x**2 + c[2] * np.exp(x) + c[3]
    found, error = st.numerical_gradient(function, x, with_error=True)
    assert abs(found - right) <= 10 * error + 1e-11 * (1 + abs(right))
    assert error <= 1e-7 * (1 + abs(right))


def test_the_jacobian_has_the_axes_of_the_outputs_first() -> None:
    found = st.numerical_gradient(lambda x: MATRIX @ x, [1.0, 2.0], jacobian=True)
    np.testing.assert_allclose(found, MATRIX, atol=1e-11)
    found = st.numerical_gradient(lambda x: np.outer(x, [1, 2]), [1.0, 2.0, 3.0], jacobian=True)
    assert found.shape == (3, 2, 3)


def test_several_outputs_are_summed_with_the_same_weights_every_time() -> None:
    first, second = (st.numerical_gradient(lambda x: MATRIX @ x, [1.0, 2.0]) for _ in range(2))
    np.testing.assert_array_equal(first, second)
    np.testing.assert_allclose(
        first, st.autograd_gradient(lambda x: torch.tensor(MATRIX) @ x, [1.0, 2.0]), rtol=1e-10
    )


def test_the_argument_is_never_changed() -> None:
    at = np.array([1.0, 2.0])
    at.setflags(write=False)
    st.numerical_gradient(lambda x: (x**2).sum(), at)
    assert at.tolist() == [1.0, 2.0]


def test_autograd_agrees_and_an_unused_argument_has_gradient_zero() -> None:
    w, b = st.autograd_gradient(lambda w, b: torch.tanh(w).sum(), ([0.5, -1.0], 3.0))
    np.testing.assert_allclose(w, 1 - np.tanh([0.5, -1.0]) ** 2, rtol=1e-15)
    assert b == 0.0
