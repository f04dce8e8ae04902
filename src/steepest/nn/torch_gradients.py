"""Gradients by torch's autograd, for a training loop of your own over a list of layers.

layers = enable_gradients(make_network((64, 32, 1), like=x))
for batch in ...:
    bce_loss(y[batch], network(x[batch], layers)).backward()
    apply_gradients(layers, 0.1)
    clear_gradients(layers)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from steepest import values
from steepest.arrays import is_tensor
from steepest.errors import SettingsError, SteepestError
from steepest.interrupts import uninterrupted
from steepest.nn.layers import Layer, check_layers, parameters_of

if TYPE_CHECKING:
    import torch

__all__ = ["apply_gradients", "clear_gradients", "enable_gradients"]


def enable_gradients(layers: Sequence[Layer]) -> Sequence[Layer]:
    """Set requires_grad of all weights and biases; returns the same layers.

    Raises:
        SteepestError: the layers hold no torch tensors.

    >>> import torch
    >>> from steepest.nn.layers import make_layer
    >>> [(w, b, activation)] = enable_gradients([make_layer(2, 1, "relu", like=torch.zeros(1))])
    >>> w.requires_grad, b.requires_grad
    (True, True)
    """
    for parameter in _tensors_of(layers):
        parameter.requires_grad_(True)
    return layers


def apply_gradients(layers: Sequence[Layer], learning_rate: float) -> Sequence[Layer]:
    """Take one step of gradient descent in place, w <- w - learning_rate * w.grad.

    Raises:
        SteepestError: the layers hold no torch tensors, or one of them has no gradient yet.

    >>> import torch
    >>> w, b = torch.tensor([[2.0]], requires_grad=True), torch.tensor([1.0], requires_grad=True)
    >>> (5 * w + b).sum().backward()
    >>> _ = apply_gradients([(w, b, "identity")], learning_rate=0.1)
    >>> w.tolist(), [round(number, 6) for number in b.tolist()]
    ([[1.5]], [0.9])
    """
    rate = values.learning_rate.require("learning_rate", learning_rate, SettingsError)
    steps = []
    for parameter in _tensors_of(layers):
        if parameter.grad is None:
            raise SteepestError(
                "every weight and bias must have a gradient, got one without "
                "(call enable_gradients before the forward pass and loss.backward() after it)"
            )
        steps.append((parameter, parameter.grad))
    with uninterrupted():
        import torch  # the layers hold tensors, so it is there

    with torch.no_grad():
        for parameter, gradient in steps:
            parameter -= rate * gradient
    return layers


def clear_gradients(layers: Sequence[Layer]) -> Sequence[Layer]:
    """Set all gradients to None; otherwise the next ``backward()`` adds to them.

    Raises:
        SteepestError: the layers hold no torch tensors.

    >>> import torch
    >>> w, b = torch.tensor([[2.0]], requires_grad=True), torch.tensor([1.0], requires_grad=True)
    >>> (5 * w + b).sum().backward()
    >>> _ = clear_gradients([(w, b, "identity")])
    >>> w.grad is None
    True
    """
    for parameter in _tensors_of(layers):
        parameter.grad = None
    return layers


def _tensors_of(layers: Sequence[Layer]) -> list[torch.Tensor]:
    parameters = parameters_of(check_layers(layers))
    for parameter in parameters:
        if not is_tensor(parameter):
            raise SteepestError(
                f"layers must hold torch tensors, got {type(parameter).__name__} "
                "(make them with like=torch.zeros(1))"
            )
    return parameters
