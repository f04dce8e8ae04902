"""Enable, apply, clear: the three helpers of one's own loop with autograd."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from steepest.errors import SteepestError
from steepest.nn.layers import parameters_of
from steepest.nn.losses import bce_with_logits
from steepest.nn.networks import make_network, network, train_epoch
from steepest.nn.torch_gradients import apply_gradients, clear_gradients, enable_gradients

DOUBLE = torch.zeros(1, dtype=torch.float64)


def test_enable_gradients_returns_the_same_layers_and_is_idempotent() -> None:
    layers = make_network((3, 2, 1), like=DOUBLE)
    assert not any(parameter.requires_grad for parameter in parameters_of(layers))
    assert enable_gradients(enable_gradients(layers)) is layers
    assert all(parameter.requires_grad for parameter in parameters_of(layers))


def test_a_training_loop_with_autograd_takes_the_steps_of_train_epoch() -> None:
    x = torch.from_numpy(np.random.default_rng(0).normal(size=(6, 3)))
    y = np.array([0, 1, 0, 1, 1, 0])
    layers = make_network((3, 4, 1), "tanh", "identity", seed=2, like=DOUBLE)
    own = enable_gradients([(w.clone(), b.clone(), a) for w, b, a in layers])
    for epoch in (1, 2, 3):
        layers, _, _ = train_epoch(layers, x, y, 0.5, None, seed=0, epoch=epoch)
        bce_with_logits(y, network(x, own)).backward()
        apply_gradients(own, 0.5)
        clear_gradients(own)
    for mine, theirs in zip(parameters_of(own), parameters_of(layers), strict=True):
        assert mine.detach().numpy() == pytest.approx(theirs.numpy(), rel=1e-12, abs=1e-14)
        assert mine.requires_grad
        assert mine.grad is None


def test_gradients_accumulate_without_clear_gradients() -> None:
    layers = enable_gradients([(torch.tensor([[2.0]]), torch.tensor([1.0]), "identity")])
    (w, b, _) = layers[0]
    for times in (1, 2):
        network(torch.tensor([[5.0]]), layers).sum().backward()
        assert (w.grad.item(), b.grad.item()) == (5.0 * times, 1.0 * times)
    clear_gradients(layers)
    network(torch.tensor([[5.0]]), layers).sum().backward()
    assert (w.grad.item(), b.grad.item()) == (5.0, 1.0)


def test_the_error_for_numpy_layers_says_what_to_do() -> None:
    layers = make_network((2, 1))
    for call in (enable_gradients, clear_gradients, lambda given: apply_gradients(given, 0.1)):
        with pytest.raises(SteepestError) as caught:
            call(layers)
        assert str(caught.value) == (
            "layers must hold torch tensors, got ndarray (make them with like=torch.zeros(1))"
        )


def test_a_missing_gradient_raises_and_changes_nothing() -> None:
    w, b = torch.tensor([[2.0]], requires_grad=True), torch.tensor([1.0])
    (5 * w).sum().backward()
    with pytest.raises(SteepestError) as caught:
        apply_gradients([(w, b, "identity")], 0.1)
    assert str(caught.value) == (
        "every weight and bias must have a gradient, got one without "
        "(call enable_gradients before the forward pass and loss.backward() after it)"
    )
    assert w.item() == 2.0
