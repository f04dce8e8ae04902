"""Known mistakes in activations and their derivatives, for forms that no piece covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.quantities.activations import activations_named

__all__ = ["KnownMistake", "known_mistakes"]


@dataclass(frozen=True, slots=True, eq=False)
class KnownMistake:
    """A wrong function of every element.

    Attributes:
        name: of the mistake.
        does: what the function does, to follow its name.
        hint: how to correct it, a sentence.
        function: the wrong function.
    """

    name: str
    does: str
    hint: str
    function: Callable[[Any], Any]


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


FUNCTIONS: Final[dict[str, tuple[KnownMistake, ...]]] = {
    "sigmoid": (
        KnownMistake(
            "sign of the exponent", "returns 1 / (1 + exp(x)), which falls with x",
            "Use exp(-x).", lambda x: _sigmoid(-x),
        ),
        KnownMistake(
            "stretched", "returns the sigmoid of 2x",
            "The sigmoid is (1 + tanh(x / 2)) / 2.", lambda x: _sigmoid(2 * x),
        ),
    ),
    "leaky_relu": (
        KnownMistake(
            "no slope below 0", "returns 0 for every x below 0, as relu does",
            "Multiply x by the slope where it is below 0.", lambda x: np.maximum(x, 0),
        ),
    ),
}  # fmt: skip
DERIVATIVES: Final[dict[str, tuple[KnownMistake, ...]]] = {
    "sigmoid": (
        KnownMistake(
            "second factor missing", "returns the sigmoid itself instead of its derivative",
            "The derivative is s * (1 - s) with s = sigmoid(x).", _sigmoid,
        ),
        KnownMistake(
            "square missing", "returns exp(-x) / (1 + exp(-x)), without the square",
            "The derivative is exp(-x) / (1 + exp(-x))**2.", lambda x: _sigmoid(-x),
        ),
        KnownMistake(
            "plus instead of minus", "returns s * (1 + s)",
            "The derivative is s * (1 - s).", lambda x: _sigmoid(x) * (1 + _sigmoid(x)),
        ),
        KnownMistake(
            "sigmoid in one factor only", "returns x * (1 - sigmoid(x))",
            "The derivative is s * (1 - s) with s = sigmoid(x).", lambda x: x * (1 - _sigmoid(x)),
        ),
        KnownMistake(
            "sigmoid in one factor only", "returns sigmoid(x) * (1 - x)",
            "The derivative is s * (1 - s) with s = sigmoid(x).", lambda x: _sigmoid(x) * (1 - x),
        ),
    ),
    "tanh": (
        KnownMistake(
            "square missing", "returns 1 - tanh(x), without the square",
            "The derivative is 1 - tanh(x)**2.", lambda x: 1 - np.tanh(x),
        ),
        KnownMistake(
            "square missing", "returns 1 - x, without the square",
            "The derivative is 1 - a**2 with a = tanh(x).", lambda x: 1 - x,
        ),
        KnownMistake(
            "plus instead of minus", "returns 1 + tanh(x)**2",
            "The derivative is 1 - tanh(x)**2.", lambda x: 1 + np.tanh(x) ** 2,
        ),
    ),
    "relu": (
        KnownMistake(
            "step at 1", "is 1 only for x above 1, so it is 0 between 0 and 1",
            "The derivative is 1 wherever x > 0.", lambda x: np.where(x > 1, 1.0, 0.0),
        ),
        KnownMistake(
            "clipped to 1", "returns x itself between 0 and 1",
            "The derivative is 1 wherever x > 0.", lambda x: np.clip(x, 0, 1),
        ),
        KnownMistake(
            "sides exchanged", "is 1 below 0 and 0 above it",
            "The derivative is 1 wherever x > 0.", lambda x: np.where(x > 0, 0.0, 1.0),
        ),
        KnownMistake(
            "-1 below 0", "returns -1 below 0",
            "The derivative is 0 below 0.", lambda x: np.where(x > 0, 1.0, -1.0),
        ),
    ),
    "leaky_relu": (
        KnownMistake(
            "no slope below 0", "returns 0 for every x below 0, as for relu",
            "The derivative is the slope there.", lambda x: np.where(x > 0, 1.0, 0.0),
        ),
    ),
}  # fmt: skip


def known_mistakes(activation: str, derivative: bool) -> Iterator[KnownMistake]:
    """The mistakes of an activation or its derivative.

    >>> [each.name for each in known_mistakes("leaky_relu", derivative=False)]
    ['no slope below 0']
    """
    yield from (DERIVATIVES if derivative else FUNCTIONS).get(activation, ())
    if not derivative or activation in ("any", "identity", "step"):
        return
    for each in activations_named(activation):
        yield KnownMistake(
            "the function itself",
            f"returns {each.title} itself instead of its derivative",
            "Differentiate it.",
            each.function,
        )
    hint = "The derivative depends on the input."
    yield KnownMistake(
        "1 everywhere", "returns 1 for every input", hint, lambda x: np.ones(x.shape)
    )
    yield KnownMistake(
        "0 everywhere", "returns 0 for every input", hint, lambda x: np.zeros(x.shape)
    )
