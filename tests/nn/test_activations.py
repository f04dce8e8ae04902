"""Activations: values at the edges, derivatives against two witnesses, a user's own callable."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy.special import expit, softmax as scipy_softmax

from oracles import check_gradient, relative
from steepest.errors import SettingsError
from steepest.nn import activations
from steepest.nn.activations import ACTIVATIONS, activation_function, activation_gradient

NAMES = sorted(ACTIVATIONS)
WIDE = st.floats(-1000, 1000)
KINKED = {"relu", "leaky_relu", "elu"}  # of elu the second derivative jumps


@pytest.mark.parametrize("name", NAMES)
@given(x=arrays(np.float64, array_shapes(max_dims=3, max_side=4), elements=st.floats(-3, 3)))
def test_the_derivative_agrees_with_differences_and_autograd(name: str, x: np.ndarray) -> None:
    function, gradient = ACTIVATIONS[name]
    if name in KINKED:
        x = np.where(np.abs(x) < 1e-3, 1.0, x)  # differences cannot look across the kink
    # By hand at x = 0.5: s(1 - s) = 0.6224593 * 0.3775407 = 0.2350037 and 1 - tanh^2 = 0.7864477.
    check_gradient(lambda v: function(v).sum(), gradient(x), x)


@pytest.mark.parametrize(
    ("name", "by_hand"),
    [
        ("identity", [1, 1, 1]),
        ("relu", [0, 0, 1]),
        ("leaky_relu", [0.01, 0.01, 1]),
        ("sigmoid", [0.2350037122, 0.25, 0.2350037122]),
        ("tanh", [0.7864477329, 1, 0.7864477329]),
        ("gelu", [0.1325048753, 0.5, 0.8674951247]),
        ("silu", [0.2600388127, 0.5, 0.7399611873]),
        ("elu", [0.6065306597, 1, 1]),
        ("softplus", [0.3775406688, 0.5, 0.6224593312]),
    ],
)
def test_the_derivative_at_minus_a_half_zero_and_a_half(name: str, by_hand: list[float]) -> None:
    # s = 1 / (1 + e^-0.5) = 0.62245933, s (1 - s) = 0.23500371; t = tanh 0.5 = 0.46211716,
    # 1 - t^2 = 0.78644773; both are even functions. Phi(0.5) = 0.69146246, phi(0.5) = 0.35206533:
    # gelu' = 0.69146246 + 0.5 * 0.35206533; silu' = 0.62245933 + 0.5 * 0.23500371;
    # e^-0.5 = 0.60653066.
    found = ACTIVATIONS[name][1](np.array([-0.5, 0.0, 0.5]))
    assert found == pytest.approx(by_hand, abs=1e-10)


@pytest.mark.parametrize("name", NAMES)
def test_autograd_agrees_at_the_kink(name: str) -> None:
    function, gradient = ACTIVATIONS[name]
    x = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    [found] = torch.autograd.grad(function(x).sum(), x)
    assert found.tolist() == gradient(np.zeros(3)).tolist()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_library_shape_and_dtype_are_kept(name: str, dtype: Any) -> None:
    for function in ACTIVATIONS[name]:
        x = np.linspace(-2, 2, 6, dtype=dtype).reshape(2, 3)
        array, tensor = function(x), function(torch.from_numpy(x))
        assert (array.shape, array.dtype) == (x.shape, x.dtype)
        assert (tuple(tensor.shape), tensor.dtype) == (x.shape, torch.from_numpy(x).dtype)
        assert relative(tensor.numpy(), array) < 10 * np.finfo(dtype).eps
        assert function(np.zeros((2, 0), dtype=dtype)).shape == (2, 0)


@pytest.mark.parametrize("name", NAMES)
def test_integers_are_promoted_and_nan_stays(name: str) -> None:
    function, gradient = ACTIVATIONS[name]
    for integers in ([-1, 0, 1], np.array([-1, 0, 1]), torch.tensor([-1, 0, 1])):
        assert np.allclose(function(integers), function(np.array([-1.0, 0.0, 1.0])))
        assert np.allclose(gradient(integers), gradient(np.array([-1.0, 0.0, 1.0])))
    assert np.isnan(function(np.array([np.nan]))).all()
    assert torch.isnan(function(torch.tensor([torch.nan]))).all()


@given(arrays(np.float64, st.integers(1, 9), elements=WIDE))
def test_sigmoid_is_the_logistic_function_within_rounding(x: np.ndarray) -> None:
    assert activations.sigmoid(x) == pytest.approx(expit(x), rel=1e-15, abs=1e-307)
    tensor = activations.sigmoid(torch.from_numpy(x))
    assert tensor.numpy() == pytest.approx(expit(x), rel=1e-15, abs=1e-307)


@given(WIDE)
def test_sigmoid_of_minus_x_is_the_complement(x: float) -> None:
    total = activations.sigmoid(x) + activations.sigmoid(-x)
    assert total == pytest.approx(1, abs=3e-16)


@pytest.mark.parametrize("x", [-1000, -745, -40, 40, 745, 1000, np.inf, -np.inf])
def test_large_arguments_give_no_warning(x: float) -> None:
    for name in set(NAMES) - {"identity"}:
        for function in ACTIVATIONS[name]:
            assert not np.isnan(function(np.array([x])))[0]
            assert not torch.isnan(function(torch.tensor([float(x)])))[0]


def test_sigmoid_at_zero_is_a_half_exactly() -> None:
    for zero in (0, 0.0, np.float32(0), np.zeros((2, 2)), torch.zeros(3)):
        assert (activations.sigmoid(zero) == 0.5).all()


@given(arrays(np.float64, array_shapes(min_dims=1, max_dims=3, max_side=5), elements=WIDE))
def test_softmax_is_a_distribution_along_the_last_axis(z: np.ndarray) -> None:
    for found in (activations.softmax(z), activations.softmax(torch.from_numpy(z)).numpy()):
        assert found == pytest.approx(scipy_softmax(z, axis=-1), abs=1e-14)
        assert found.sum(axis=-1) == pytest.approx(np.ones(z.shape[:-1]), abs=1e-14)


def test_activations_are_found_by_name_and_by_function() -> None:
    for name, (function, gradient) in ACTIVATIONS.items():
        assert activation_function(name) is function
        assert activation_function(function) is function
        assert activation_gradient(name) is activation_gradient(function) is gradient


def swish(x: Any) -> Any:
    return x * activations.sigmoid(x)


@given(arrays(np.float64, 5, elements=st.floats(-6, 6)))
def test_the_derivative_of_a_callable_is_computed(x: np.ndarray) -> None:
    # d/dx x s(x) = s + x s (1 - s), at 0 by hand a half.
    s = activations.sigmoid(x)
    by_hand = s + x * s * (1 - s)
    gradient = activation_gradient(swish)
    assert gradient(x) == pytest.approx(by_hand, abs=1e-8)
    assert gradient(torch.from_numpy(x)).numpy() == pytest.approx(by_hand, abs=1e-14)
    assert gradient(np.zeros(1)) == pytest.approx(0.5, abs=1e-9)


def test_the_derivative_of_a_callable_keeps_float32_and_is_detached() -> None:
    gradient = activation_gradient(swish)
    assert gradient(np.ones(3, dtype=np.float32)).dtype == np.float32
    assert gradient(np.array([1, 2])).dtype == np.float64
    with torch.no_grad():
        assert not gradient(torch.ones(3)).requires_grad


def test_the_gradient_attribute_of_a_callable_is_used() -> None:
    class Doubled:
        def __call__(self, x: Any) -> Any:
            return 2 * x

        def gradient(self, x: Any) -> Any:
            return 0 * x + 2

    doubled = Doubled()
    assert activation_gradient(doubled) == doubled.gradient


@pytest.mark.parametrize(
    ("given_name", "message"),
    [
        (
            "relo",
            'activation must be a known name or a callable, got "relo" (did you mean "relu"?)',
        ),
        (
            3,
            "activation must be a known name or a callable, got 3 "
            "(known are identity, relu, leaky_relu, sigmoid, tanh, gelu, silu, elu, softplus)",
        ),
    ],
)
def test_an_unknown_activation_raises_a_settings_error(given_name: Any, message: str) -> None:
    for look_up in (activation_function, activation_gradient):
        with pytest.raises(SettingsError) as caught:
            look_up(given_name)
        assert str(caught.value) == message
