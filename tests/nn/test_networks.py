"""Networks on arrays and tensors: shapes, streams, what the last layer means."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, strategies as st

from oracles import check_gradient
from steepest.errors import DataError, SettingsError
from steepest.nn.activations import identity, sigmoid, softmax, tanh
from steepest.nn.layers import initial_weights, parameters_of, with_parameters
from steepest.nn.losses import LOSSES, bce_loss, bce_with_logits, softmax_cross_entropy
from steepest.nn.networks import (
    accuracy,
    evaluate,
    loss_and_gradients,
    loss_of,
    make_network,
    network,
    train_epoch,
)

DOUBLE = torch.zeros(1, dtype=torch.float64)


def problem(n: int = 40, d: int = 3, classes: int = 2) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(4)
    x = rng.normal(size=(n, d))
    return x, rng.integers(classes, size=n)


def test_layer_l_draws_from_stream_l_of_the_seed() -> None:
    layers = make_network((5, 4, 3, 2), "tanh", "identity", mode="fan_out", seed=9)
    assert [activation for _, _, activation in layers] == ["tanh", "tanh", "identity"]
    for stream, (w, b, _) in enumerate(layers):
        assert np.array_equal(w, initial_weights(*w.shape, "fan_out", 9, stream))
        assert not b.any()


def test_without_a_seed_weights_differ_and_no_hidden_layer_is_allowed() -> None:
    assert not np.array_equal(make_network((3, 1))[0][0], make_network((3, 1))[0][0])
    [(w, _, activation)] = make_network((3, 1))
    assert (w.shape, activation) == ((3, 1), "sigmoid")


def test_activations_may_be_one_per_layer_or_callables() -> None:
    layers = make_network((3, 2, 2, 1), ["relu", tanh], identity)
    assert [activation for _, _, activation in layers] == ["relu", tanh, identity]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ((64,),),
            "sizes must hold at least the number of features and of outputs, got (64,) "
            "(for example (64, 32, 1))",
        ),
        (
            ((64, 0, 1),),
            "every size must be a whole number of at least 1, got 0 (for example (64, 32, 1))",
        ),
        (
            ((4, 3, 1), ["relu", "relu"]),
            "hidden_activation must be one activation or one a hidden layer, got 2 "
            "for 1 hidden layers",
        ),
        (
            ((4, 1), "relo"),
            'hidden_activation must be a known name or a callable, got "relo" (did you mean '
            '"relu"?)',
        ),
        (
            ((4, 1), "relu", "sigmod"),
            'output_activation must be a known name or a callable, got "sigmod" (did you mean '
            '"sigmoid"?)',
        ),
    ],
)
def test_invalid_sizes_and_activations_raise_settings_errors(
    arguments: tuple[Any, ...], message: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        make_network(*arguments)
    assert str(caught.value) == message


def test_one_output_is_squeezed_and_a_single_sample_is_a_scalar() -> None:
    x, _ = problem()
    for like, kind in ((None, np.array), (DOUBLE, torch.tensor)):
        one, three = (make_network((3, 4, k), seed=0, like=like) for k in (1, 3))
        assert network(kind(x), one).shape == (40,)
        assert network(kind(x), three).shape == (40, 3)
        assert network(kind(x[0]), one).shape == ()
        assert network(kind(x[0]), three).shape == (3,)
        assert float(network(kind(x), one)[0]) == pytest.approx(float(network(kind(x[0]), one)))


@given(st.lists(st.integers(1, 5), min_size=2, max_size=5), st.integers(0, 2**32))
def test_arrays_and_tensors_give_the_same_outputs(sizes: list[int], seed: int) -> None:
    x = np.random.default_rng(seed).normal(size=(3, sizes[0]))
    arrays = make_network(sizes, "leaky_relu", tanh, seed=seed)
    tensors = make_network(sizes, "leaky_relu", tanh, seed=seed, like=DOUBLE)
    expected = network(x, arrays)
    assert network(torch.from_numpy(x), tensors).numpy() == pytest.approx(expected, abs=1e-12)
    assert network(x, tensors).numpy() == pytest.approx(expected, abs=1e-12)


def test_the_layers_decide_the_dtype() -> None:
    x, _ = problem()
    layers = make_network((3, 1), like=np.zeros(0, dtype=np.float32))
    assert network(x, layers).dtype == np.float32
    assert network(np.ones((2, 3), dtype=int), layers).dtype == np.float32


def test_gradients_flow_through_the_forward_pass() -> None:
    x, _ = problem()
    layers = make_network((3, 4, 1), "tanh", seed=1)
    inputs = torch.from_numpy(x).requires_grad_()
    network(inputs, make_network((3, 4, 1), "tanh", seed=1, like=DOUBLE)).sum().backward()
    assert inputs.grad is not None
    check_gradient(
        lambda v: network(v, make_network((3, 4, 1), "tanh", seed=1, like=v * 1.0)).sum(),
        inputs.grad.numpy(),
        x,
    )
    assert len(layers) == 2


@pytest.mark.parametrize(
    ("x", "layers", "message"),
    [
        (np.zeros((2, 3)), [], "layers must hold at least one layer, got none (see make_network)"),
        (
            np.zeros((2, 4)),
            make_network((3, 1)),
            "the weights of layer 0 must have one row an input, got 3 rows where x has 4 features",
        ),
        (
            np.zeros((2, 3)),
            make_network((3, 5)) + make_network((4, 1)),
            "the weights of layer 1 must have one row an input, got 4 rows where layer 0 has "
            "5 outputs",
        ),
        (
            np.zeros((2, 2, 3)),
            make_network((3, 1)),
            "x must have shape (n, d) or (d,), got (2, 2, 3)",
        ),
        (np.float64(3), make_network((3, 1)), "x must have shape (n, d) or (d,), got ()"),
        ([["a"]], make_network((1, 1)), "x must hold real numbers, got dtype <U1"),
    ],
)
def test_shapes_that_do_not_fit_raise_data_errors(x: Any, layers: Any, message: str) -> None:
    with pytest.raises(DataError) as caught:
        network(x, layers)
    assert str(caught.value) == message


def test_the_last_layer_decides_the_loss() -> None:
    x, y = problem()
    outputs = {
        "sigmoid": lambda p: bce_loss(y, p),
        sigmoid: lambda p: bce_loss(y, p),
        "identity": lambda z: bce_with_logits(y, z),
        identity: lambda z: bce_with_logits(y, z),
    }
    for activation, loss in outputs.items():
        layers = make_network((3, 4, 1), "tanh", activation, seed=0)
        assert loss_of(layers) is LOSSES["binary_cross_entropy"]
        assert evaluate(layers, x, y)[0] == pytest.approx(float(loss(network(x, layers))))
    for activation in ("identity", "softmax", identity, softmax):
        layers = make_network((3, 4, 3), "tanh", activation, seed=0)
        assert loss_of(layers) is LOSSES["softmax_cross_entropy"]
    outputs_of = network(x, make_network((3, 4, 3), "tanh", "identity", seed=0))
    expected = float(softmax_cross_entropy(y, outputs_of))
    assert evaluate(layers, x, y)[0] == pytest.approx(expected)
    assert network(x, layers).sum(axis=1) == pytest.approx(np.ones(40))


def half_tanh(x: Any) -> Any:
    return 0.5 * tanh(x) + 0.5


@pytest.mark.parametrize("output", ["sigmoid", "identity", half_tanh])
def test_gradients_of_a_whole_network(output: Any) -> None:
    x, y = problem(8)
    layers = make_network((3, 4, 2, 1), "sigmoid", output, seed=3)
    losses, _, gradients = loss_and_gradients(layers, x, y, loss_of(layers))
    assert losses.shape == (8,)
    parameters = parameters_of(layers)
    for k, gradient in enumerate(gradients):

        def scalar(v: Any, k: int = k) -> Any:
            kind = torch.from_numpy if isinstance(v, torch.Tensor) else np.array
            moved = [v if i == k else kind(p) for i, p in enumerate(parameters)]
            p = network(kind(x), with_parameters(layers, moved))
            return bce_with_logits(y, p) if output == "identity" else bce_loss(y, p)

        # A callable without a derivative of its own takes differences: fewer digits.
        if output is half_tanh:
            gradient = loss_and_gradients(
                with_parameters(layers, [torch.from_numpy(p) for p in parameters]),
                torch.from_numpy(x),
                y,
                loss_of(layers),
            )[2][k].numpy()
        check_gradient(scalar, gradient, parameters[k])


def test_several_outputs_need_identity_or_softmax() -> None:
    x, y = problem()
    layers = make_network((3, 3))
    for call in (evaluate, lambda *a: train_epoch(*a, 0.1, 8)):
        with pytest.raises(SettingsError) as caught:
            call(layers, x, y)
        assert str(caught.value) == (
            "a network with 3 outputs must end with identity or softmax to be evaluated or "
            'trained, got "sigmoid" (give make_network output_activation="identity")'
        )


def test_accuracy_is_the_share_of_correct_classes() -> None:
    assert accuracy([0, 1, 1, 0], [0.4, 0.6, 0.5, 0.5]) == 0.75  # 0.5 is class 0
    assert accuracy([0, 1, 1], [-3.0, 2.0, 0.0], from_logits=True) == pytest.approx(2 / 3)
    assert accuracy([1, 0, 0], [[0.0, 1.0], [2.0, 2.0], [1.0, 2.0]]) == pytest.approx(2 / 3)
    assert accuracy(torch.tensor([1, 0]), torch.tensor([0.9, 0.9])) == 0.5
    assert accuracy(np.array([True, False]), np.array([0.9, 0.1])) == 1.0


@pytest.mark.parametrize(
    ("y", "y_hat", "message"),
    [
        (
            [0.2, 0.9],
            [0, 1],
            "y must hold class codes 0, 1, ... (accuracy takes y first, then y_hat)",
        ),
        (
            [0, 1],
            [-1.0, 2.0],
            "y_hat must hold probabilities from 0 to 1, got -1 to 2 "
            "(use from_logits=True for logits)",
        ),
        (
            [0, 1],
            [0.5],
            "y must have shape (n,) and y_hat (n,) or (n, classes) with n at least 1, "
            "got (2,) and (1,)",
        ),
        (
            [],
            [],
            "y must have shape (n,) and y_hat (n,) or (n, classes) with n at least 1, "
            "got (0,) and (0,)",
        ),
    ],
)
def test_invalid_input_of_accuracy_raises_a_data_error(y: Any, y_hat: Any, message: str) -> None:
    with pytest.raises(DataError) as caught:
        accuracy(y, y_hat)
    assert str(caught.value) == message
