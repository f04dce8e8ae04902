"""Linear layers: gradients, the variance of first weights, and layers in a row."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import example, given, strategies as st

from oracles import check_gradient
from steepest import random
from steepest.errors import SettingsError
from steepest.nn.activations import ACTIVATIONS, activation_function, sigmoid
from steepest.nn.layers import (
    backward,
    forward,
    initial_weights,
    linear,
    linear_gradients,
    make_layer,
    parameters_of,
    with_parameters,
)

SMALL = st.integers(1, 4)


@given(SMALL, SMALL, SMALL, st.integers(0, 2**32))
def test_gradients_of_a_linear_layer(n: int, d_in: int, d_out: int, seed: int) -> None:
    # By hand: x = (1, 2), W = (3, 4)^T, g = 0.5 give g W^T = (1.5, 2), x^T g = (0.5, 1), sum 0.5;
    # that is the doctest of linear_gradients.
    rng = np.random.default_rng(seed)
    x, w, b = rng.normal(size=(n, d_in)), rng.normal(size=(d_in, d_out)), rng.normal(size=d_out)
    g = rng.normal(size=(n, d_out))  # the gradient of sum(g z) at z is g

    def scalar(x: Any, w: Any, b: Any) -> Any:
        other = (
            torch.from_numpy if any(isinstance(v, torch.Tensor) for v in (x, w, b)) else np.array
        )
        x, w, b = (v if isinstance(v, torch.Tensor) else other(v) for v in (x, w, b))
        return (linear(x, w, b) * other(g)).sum()

    to_x, to_w, to_b = linear_gradients(x, w, g)
    check_gradient(lambda v: scalar(v, w, b), to_x, x)
    check_gradient(lambda v: scalar(x, v, b), to_w, w)
    check_gradient(lambda v: scalar(x, w, v), to_b, b)


@pytest.mark.parametrize(("mode", "fan"), [("fan_in", 2000), ("fan_out", 100)])
def test_the_variance_of_the_weights_is_2_over_fan(mode: str, fan: int) -> None:
    w = initial_weights(2000, 100, mode, seed=1, stream=0)
    # 200,000 draws: three standard errors of the variance are 1 %.
    assert w.var() == pytest.approx(2 / fan, rel=0.01)
    assert abs(w.mean()) < 3 * np.sqrt(2 / fan / w.size)


@pytest.mark.parametrize(
    ("mode", "variance"),
    [
        ("glorot_uniform", 2 / 2100),
        ("glorot_normal", 2 / 2100),
        ("lecun_uniform", 1 / 2000),
        ("lecun_normal", 1 / 2000),
    ],
)
def test_glorot_and_lecun_weights_have_the_variance_of_their_papers(
    mode: str, variance: float
) -> None:
    w = initial_weights(2000, 100, mode, seed=1, stream=0)
    assert w.var() == pytest.approx(variance, rel=0.01)
    assert abs(w.mean()) < 3 * np.sqrt(variance / w.size)
    if mode.endswith("uniform"):
        assert 0.999 < np.abs(w).max() / np.sqrt(3 * variance) <= 1


@pytest.mark.parametrize("mode", ["fan_in", "fan_out"])
def test_he_initialisation_keeps_the_scale_of_the_signal_through_relu(mode: str) -> None:
    rng = np.random.default_rng(0)
    signal = rng.normal(size=(200, 256))
    for stream in range(20):
        z = signal @ initial_weights(256, 256, mode, seed=5, stream=stream)
        signal = np.maximum(z, 0)
    # E z^2 = 2 where E h^2 = 1; another factor a layer would be to the power of 20 here.
    assert 0.3 < np.mean(z**2) / 2 < 3


def test_weights_are_filled_in_c_order_from_the_stream_of_the_layer() -> None:
    draws = random.normals(7, random.INITIALISATION, 3, 12)
    w, b, activation = make_layer(3, 4, "tanh", seed=7, stream=3)
    assert w.reshape(-1).tolist() == (draws * np.sqrt(2 / 3)).tolist()
    assert (b.tolist(), activation) == ([0, 0, 0, 0], "tanh")


def test_without_a_seed_weights_differ_and_with_one_they_repeat() -> None:
    fresh = [make_layer(2, 2, "relu")[0].tolist() for _ in range(5)]
    assert len({str(w) for w in fresh}) == 5
    assert np.array_equal(make_layer(2, 2, "relu", seed=3)[0], make_layer(2, 2, "relu", seed=3)[0])


def test_mode_zero_gives_zero_weights() -> None:
    w, b, _ = make_layer(3, 2, "relu", mode="zero")
    assert not w.any()
    assert not b.any()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_like_gives_library_and_dtype_and_the_rounded_weights(dtype: str) -> None:
    exact, _, _ = make_layer(5, 3, "relu", seed=1)
    assert exact.dtype == np.float64
    w, b, _ = make_layer(5, 3, "relu", seed=1, like=np.zeros(0, dtype=dtype))
    assert (w.dtype, b.dtype) == (dtype, dtype)
    assert np.array_equal(w, exact.astype(dtype))
    tensor, bias, _ = make_layer(5, 3, "relu", seed=1, like=torch.zeros(1, dtype=w_dtype(dtype)))
    assert (tensor.dtype, bias.dtype) == (w_dtype(dtype), w_dtype(dtype))
    assert np.array_equal(tensor.numpy(), w)
    assert not tensor.requires_grad


def w_dtype(name: str) -> torch.dtype:
    dtype: torch.dtype = getattr(torch, name)
    return dtype


def test_a_callable_is_kept_as_the_activation() -> None:
    assert make_layer(2, 2, sigmoid)[2] is sigmoid


def test_one_error_lists_all_problems() -> None:
    with pytest.raises(SettingsError) as caught:
        make_layer(0, 2.5, "relo", mode="fan")  # type: ignore[arg-type]  # wrong on purpose
    assert str(caught.value).splitlines() == [
        "d_in must be a whole number of at least 1, got 0 (a width counts units)",
        "d_out must be a whole number of at least 1, got 2.5 (a width counts units)",
        'mode must be a known name, got "fan" (did you mean "fan_in"?)',
        'activation must be a known name or a callable, got "relo" (did you mean "relu"?)',
    ]


def test_an_invalid_seed_raises_a_settings_error() -> None:
    with pytest.raises(SettingsError) as caught:
        make_layer(2, 2, "relu", seed=-1)
    assert str(caught.value) == "seed must be a whole number from 0 to 2**64 - 1, got -1"


@given(
    st.lists(SMALL, min_size=2, max_size=5),
    st.lists(st.sampled_from(sorted(ACTIVATIONS)), min_size=4, max_size=4),
    st.integers(0, 2**32),
)
@example([2, 1, 3, 1, 3], ["gelu", "elu", "leaky_relu", "elu"], 6)  # near the rounding of values
def test_backward_agrees_with_autograd_and_differences_for_every_parameter(
    sizes: list[int], activations: list[str], seed: int
) -> None:
    rng = np.random.default_rng(seed)
    layers = [
        (rng.normal(size=(d_in, d_out)), rng.normal(size=d_out), activation)
        for d_in, d_out, activation in zip(sizes[:-1], sizes[1:], activations, strict=False)
    ]
    x, upstream = rng.normal(size=(3, sizes[0])), rng.normal(size=(3, sizes[-1]))
    _, tape = forward(x, layers)
    hinges = [z for (_, z), layer in zip(tape, layers, strict=True) if "relu" in layer[2]]
    if any(np.abs(z).min() < 1e-3 for z in hinges):
        return  # differences cannot look across a kink
    parameters, gradients = parameters_of(layers), backward(layers, tape, upstream)
    for k, (parameter, gradient) in enumerate(zip(parameters, gradients, strict=True)):

        def scalar(v: Any, k: int = k) -> Any:
            kind = torch.from_numpy if isinstance(v, torch.Tensor) else np.array
            moved = [v if i == k else kind(p) for i, p in enumerate(parameters)]
            z, _ = forward(kind(x), with_parameters(layers, moved))
            return (z * kind(upstream)).sum()

        check_gradient(scalar, gradient, parameter)


def test_backward_by_hand() -> None:
    # x = 2, w1 = 0.25, so z1 = 0.5, h = tanh 0.5 = 0.46211716 and h' = 1 - h^2 = 0.78644773.
    # w2 = 5 and the gradient at z2 is 1: dL/dw2 = h, dL/db2 = 1, dL/dh = 5, so that
    # dL/db1 = 5 * 0.78644773 = 3.93223866 and dL/dw1 = 2 * 3.93223866 = 7.86447733.
    layers = [
        (np.array([[0.25]]), np.zeros(1), "tanh"),
        (np.array([[5.0]]), np.zeros(1), "identity"),
    ]
    _, tape = forward(np.array([[2.0]]), layers)
    found = [gradient.item() for gradient in backward(layers, tape, np.ones((1, 1)))]
    assert found == pytest.approx([7.86447733, 3.93223866, 0.46211716, 1.0], abs=1e-8)


def test_forward_keeps_the_input_and_z_of_every_layer() -> None:
    layers = [make_layer(2, 3, "sigmoid", seed=0), make_layer(3, 1, "identity", seed=1)]
    x = np.array([[1.0, -1.0], [0.5, 2.0]])
    z, tape = forward(x, layers)
    assert tape[0][0] is x
    assert np.array_equal(tape[1][0], activation_function("sigmoid")(tape[0][1]))
    assert tape[1][1] is z


def test_with_parameters_is_the_inverse_of_parameters_of() -> None:
    layers = [make_layer(2, 3, "relu"), make_layer(3, 1, "identity")]
    back = with_parameters(layers, parameters_of(layers))
    for (w, b, activation), layer in zip(layers, back, strict=True):
        assert layer[0] is w
        assert layer[1] is b
        assert layer[2] == activation
    with pytest.raises(ValueError, match="longer"):
        with_parameters(layers, parameters_of(layers)[:2])
