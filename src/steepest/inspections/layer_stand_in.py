"""A dense layer for networks that keep a list of layers which another file defines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.consistency.activation_stand_in import ActivationStandIn

__all__ = ["ActivationLayer", "LayerStandIn"]

FORWARD: Final = r"forward\w*|feed_?forward|fprop|call|apply|activate|predict"


class LayerStandIn:
    """x W + b for samples as rows, W.T x + b for columns, under every usual name of a forward pass.

    >>> layer = LayerStandIn(3, 2)
    >>> layer.forward_pass(np.ones((5, 3))).shape, layer(np.ones((3, 5)), training=True).shape
    ((5, 2), (2, 5))
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        generator = np.random.default_rng([inputs, outputs])
        self.weights = generator.normal(size=(inputs, outputs))
        self.bias = generator.normal(size=outputs)

    def __call__(self, x: Any, *others: Any, **named: Any) -> Any:
        """The output of the layer; settings are ignored."""
        x = np.asarray(x)
        if x.shape[-1] == len(self.weights):
            return x @ self.weights + self.bias
        return self.weights.T @ x + self.bias[:, None]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if not re.fullmatch(FORWARD, name.lower()):
            raise AttributeError(name)
        return self


class ActivationLayer:
    """A leaky relu as a layer."""

    def __call__(self, x: Any, *others: Any, **named: Any) -> Any:
        """The output of the layer; settings are ignored."""
        return ActivationStandIn("relu")(x)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if not re.fullmatch(FORWARD, name.lower()):
            raise AttributeError(name)
        return self
