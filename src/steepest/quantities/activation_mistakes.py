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


def _known(hint: str, *rows: tuple[str, str, Callable[[Any], Any]]) -> tuple[KnownMistake, ...]:
    return tuple(KnownMistake(name, does, hint, function) for name, does, function in rows)


def _of_slopes(name: str, does: str, make: Callable[[Any, float], Any]) -> list[Any]:
    """The same mistake with each of the usual slopes."""
    return [(name, does, lambda x, slope=slope: make(x, slope)) for slope in SLOPES]


SLOPES: Final = (0.01, 0.1, 0.2, 0.3, 0.05, 0.02, 0.001)
"""Of a leaky relu below 0."""
FUNCTIONS: Final[dict[str, tuple[KnownMistake, ...]]] = {
    "sigmoid": (
        *_known(
            "Use exp(-x).",
            ("sign of the exponent", "returns 1 / (1 + exp(x)), which falls with x",
             lambda x: _sigmoid(-x)),
        ),
        *_known(
            "The sigmoid is (1 + tanh(x / 2)) / 2.",
            ("stretched", "returns the sigmoid of 2x", lambda x: _sigmoid(2 * x)),
        ),
    ),
    "tanh": _known(
        "tanh(x) is (exp(x) - exp(-x)) / (exp(x) + exp(-x)).",
        ("inverse", "returns 1 / tanh(x)", lambda x: 1 / np.tanh(x)),
        ("sign", "returns -tanh(x)", lambda x: -np.tanh(x)),
        ("twice the input", "returns tanh(2x)", lambda x: np.tanh(2 * x)),
        ("sigmoid", "returns the sigmoid", _sigmoid),
        ("derivative", "returns the derivative of tanh", lambda x: 1 - np.tanh(x) ** 2),
        ("minus for plus", "returns 1 for every input: its numerator equals its denominator",
         lambda x: np.ones(x.shape)),
    ),
    "softplus": _known(
        "softplus(x) is log(1 + exp(x)).",
        ("sign of the input", "returns log(1 + exp(-x))", lambda x: np.logaddexp(0, -x)),
        ("sign", "returns -log(1 + exp(x))", lambda x: -np.logaddexp(0, x)),
        ("1 missing", "returns log(exp(x)), which is x", lambda x: 1.0 * x),
        ("base of the logarithm", "takes the logarithm to base 2",
         lambda x: np.logaddexp(0, x) / np.log(2)),
        ("base of the logarithm", "takes the logarithm to base 10",
         lambda x: np.logaddexp(0, x) / np.log(10)),
        ("derivative", "returns the sigmoid, the derivative of the softplus", _sigmoid),
    ),
    "leaky_relu": _known(
        "A leaky relu is x where x > 0, and slope * x elsewhere.",
        ("no slope below 0", "returns 0 for every x below 0, as relu does",
         lambda x: np.maximum(x, 0)),
        *_of_slopes("sides exchanged", "has the small slope for x above 0",
                    lambda x, slope: np.where(x > 0, slope * x, x)),
        *_of_slopes("slope for the value", "returns the slope itself for x below 0, not slope * x",
                    lambda x, slope: np.where(x > 0, x, slope)),
        *_of_slopes("sign of the slope", "returns a positive number for x below 0",
                    lambda x, slope: np.where(x > 0, x, -slope * x)),
        *_of_slopes("derivative", "returns its derivative",
                    lambda x, slope: np.where(x > 0, 1.0, slope)),
    ),
}  # fmt: skip
DERIVATIVES: Final[dict[str, tuple[KnownMistake, ...]]] = {
    "sigmoid": _known(
        "The derivative is s * (1 - s) with s = sigmoid(x).",
        ("plus instead of minus", "returns s * (1 + s)", lambda x: _sigmoid(x) * (1 + _sigmoid(x))),
        ("sign in 1 - s", "returns s * (s - 1), which is negative",
         lambda x: _sigmoid(x) * (_sigmoid(x) - 1)),
        ("1 - s missing", "returns the square of the sigmoid", lambda x: _sigmoid(x) ** 2),
        ("minus for times", "returns s - (1 - s)", lambda x: 2 * _sigmoid(x) - 1),
        ("sigmoid twice", "applies the sigmoid to its result once more",
         lambda x: _sigmoid(_sigmoid(x)) * (1 - _sigmoid(_sigmoid(x)))),
        ("sigmoid in one factor only", "returns x * (1 - sigmoid(x))",
         lambda x: x * (1 - _sigmoid(x))),
        ("sigmoid in one factor only", "returns sigmoid(x) * (1 - x)",
         lambda x: _sigmoid(x) * (1 - x)),
    ) + _known(
        "The derivative by the output s is s * (1 - s).",
        ("plus instead of minus", "returns s * (1 + s) for the output s", lambda s: s * (1 + s)),
        ("sign in 1 - s", "returns s * (s - 1) for the output s, which is negative",
         lambda s: s * (s - 1)),
    ) + _known(
        "The derivative is exp(-x) / (1 + exp(-x))**2.",
        ("square missing", "returns exp(-x) / (1 + exp(-x)), without the square",
         lambda x: _sigmoid(-x)),
    ),
    "tanh": _known(
        "The derivative is 1 - tanh(x)**2.",
        ("square missing", "returns 1 - tanh(x), without the square", lambda x: 1 - np.tanh(x)),
        ("plus instead of minus", "returns 1 + tanh(x)**2", lambda x: 1 + np.tanh(x) ** 2),
        ("1 missing", "returns tanh(x)**2, without 1 -", lambda x: np.tanh(x) ** 2),
        ("sign", "returns tanh(x)**2 - 1, which is negative", lambda x: np.tanh(x) ** 2 - 1),
        ("square of 1 - tanh", "squares 1 - tanh(x)", lambda x: (1 - np.tanh(x)) ** 2),
        ("tanh of the square", "returns 1 - tanh(x**2)", lambda x: 1 - np.tanh(x**2)),
        ("as for a sigmoid", "returns tanh(x) * (1 - tanh(x)), as for a sigmoid",
         lambda x: np.tanh(x) * (1 - np.tanh(x))),
    ) + _known(
        "The derivative is 1 - a**2 with a = tanh(x).",
        ("square missing", "returns 1 - x, without the square", lambda x: 1 - x),
        ("plus instead of minus", "returns 1 + a**2 for the output a", lambda a: 1 + a**2),
        ("sign", "returns a**2 - 1 for the output a, which is negative", lambda a: a**2 - 1),
    ),
    "relu": _known(
        "The derivative is 1 where x > 0, and 0 elsewhere.",
        ("step at 1", "is 1 only for x above 1, so it is 0 between 0 and 1",
         lambda x: np.where(x > 1, 1.0, 0.0)),
        ("clipped to 1", "returns x itself between 0 and 1", lambda x: np.clip(x, 0, 1)),
        ("sides exchanged", "is 1 below 0 and 0 above it", lambda x: np.where(x > 0, 0.0, 1.0)),
        ("-1 below 0", "returns -1 below 0", lambda x: np.where(x > 0, 1.0, -1.0)),
    ),
    "leaky_relu": _known(
        "The derivative is the slope for x below 0.",
        ("no slope below 0", "returns 0 for every x below 0, as for relu",
         lambda x: np.where(x > 0, 1.0, 0.0)),
    ),
}  # fmt: skip


def known_mistakes(activation: str, derivative: bool) -> Iterator[KnownMistake]:
    """The mistakes of an activation or its derivative.

    >>> [each.name for each in known_mistakes("sigmoid", derivative=False)]
    ['sign of the exponent', 'stretched']
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
