"""Activations and their derivatives, and what a function's name says about them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.roles.reading import plain_name

__all__ = [
    "Activation",
    "ActivationName",
    "activations_named",
    "numerical",
    "read_activation_name",
    "right_functions",
]

Numbers: TypeAlias = NDArray[np.float64]
Elementwise: TypeAlias = Callable[[Any], Any]

STEMS: Final = (
    ("leaky_relu", r"leakyre(lu|ctif\w*)|lrelu|prelu|leaky"),
    ("relu6", r"relu6"),
    ("hard_sigmoid", r"hardsigmoid"),
    ("hard_swish", r"hard(swish|silu)"),
    ("softplus", r"softplus|smoothrelu|softrelu"),
    ("celu", r"celu"),
    ("softsign", r"softsign"),
    ("selu", r"selu"),
    ("gelu", r"gelu"),
    ("mish", r"mish"),
    ("swish", r"swish|silu"),
    ("relu", r"relu|rectif(ied(linear(unit)?)?|ier|y)"),
    ("elu", r"elu|exponentiallinear(unit)?"),
    (
        "sigmoid",
        r"(logistic)?sigmoid(e|a(?!ct))?|sigmod|expit|logsig|sigm[ao]?|logistic(?!regression|loss|cost)",
    ),
    ("tanh", r"tanh|tansig|hyperbolictangent|hyptan|tang[a-z]*h?iperbolic[ao]|tangenthyp"),
    ("arctan", r"arctan|atan"),
    ("gaussian", r"gaussian"),
    ("step", r"heaviside|stepfunction|stepactivation|binarystep|unitstep|escalon|degrau"),
    ("any", r"activation|activate|activfun\w*|nonlin(earity)?|transfer|squash(ing)?"),
)
"""Parts of names without capitals and underscores; the first that fits counts."""
SHORT: Final = {
    "sig": "sigmoid",
    **dict.fromkeys(("identity", "identidad", "identidade", "linear", "lineal"), "identity"),
}
"""Whole words, since other words contain them."""
DERIVATIVE: Final = r"deri?v|prime|grad|backw|backprop|bwd|slope|dash|jacob"
BEFORE: Final = r"d|der|dev|diff|delta|back|prime|dif"
AFTER: Final = r"d|der|dx|dz|dash|df"
VAGUE: Final = r"p|g|b|bp|back|diff|delta|dt|dy"
"""Endings that may mean the derivative."""
PLAIN: Final = (
    r"(np|numpy|my|fast|stable|torch|pytorch|func(tion)?|fn|activ(ation|ator)?|act|forward|layer|naive"
    r"|batch|element|wise|vec(torized)?|simple|custom|manual|scratch|apply|f|transfer|value|calc"
    r"|compute|unit|nonlin(earity)?|the|get|z|x|v?\d+|example|inefficient|slow|basic|safe|scalar"
    r"|array|own|impl|for|list|helper|unary|approx|exact|hyperbolic|tangent)*"
)


@dataclass(frozen=True, slots=True)
class ActivationName:
    """What a function's name says.

    Attributes:
        activation: the name of the activation, "leaky_relu".
        derivative: whether it is its derivative.
        sure: whether the name says just that.
    """

    activation: str
    derivative: bool
    sure: bool


def read_activation_name(name: str) -> ActivationName | None:
    """The activation in a name; None if there is none.

    >>> read_activation_name("derivLeakyReLU")
    ActivationName(activation='leaky_relu', derivative=True, sure=True)
    >>> read_activation_name("tanh2deriv").derivative, read_activation_name("__sigmoid").sure
    (True, True)
    >>> read_activation_name("sigmoid_cost").sure, read_activation_name("design")
    (False, None)
    """
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    found = next(((key, match) for key, stem in STEMS if (match := re.search(stem, plain))), None)
    if found is not None:
        key, match = found
        before, after = plain[: match.start()], plain[match.end() :]
    else:
        words = plain_name(name).split("_")
        short = [word for word in words if word in SHORT]
        if len(short) != 1:
            return None
        key, place = SHORT[short[0]], words.index(short[0])
        before, after = "".join(words[:place]), "".join(words[place + 1 :])
    before, after = re.sub(r"\d", "", before), re.sub(r"\d", "", after)
    derivative = (
        re.search(DERIVATIVE, f"{before} {after}") is not None
        or re.fullmatch(rf"{PLAIN}({BEFORE})", before) is not None
        or re.fullmatch(rf"({AFTER}){PLAIN}", after) is not None
    )
    sure = derivative or all(re.fullmatch(PLAIN, each) for each in (before, after))
    vague = re.fullmatch(rf"({VAGUE}){PLAIN}", after) is not None
    return ActivationName(key, derivative or vague, sure)


@dataclass(frozen=True, slots=True, eq=False)
class Activation:
    """A function of every element.

    Attributes:
        title: in words, "the sigmoid".
        function: it.
        derivative: its derivative, a function of the input.
        of_output: its derivative as a formula of the output, where that is another one.
    """

    title: str
    function: Elementwise
    derivative: Elementwise
    of_output: Elementwise | None = None


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-np.asarray(x, dtype=np.float64)))


def _normal(x: Any) -> Any:
    """The distribution function of a standard normal variable."""
    from math import erf

    return 0.5 * (1 + np.vectorize(erf)(np.asarray(x) / np.sqrt(2)))


def numerical(function: Elementwise, h: float = 1e-3) -> Elementwise:
    """The derivative by central differences, with an error below 1e-8 for smooth functions."""

    def slope(x: Any) -> Any:
        near = function(x + h) - function(x - h)
        far = function(x + 2 * h) - function(x - 2 * h)
        return (8 * near - far) / (12 * h)

    return slope


def _smooth(title: str, function: Elementwise) -> Activation:
    return Activation(title, function, numerical(function))


def _leaky(slope: float) -> Activation:
    return Activation(
        f"the leaky relu with slope {slope:g} below 0",
        lambda x: np.where(x > 0, x, slope * x),
        lambda x: np.where(x > 0, 1.0, slope),
    )


def _elu(alpha: float) -> Activation:
    return Activation(
        f"the elu with alpha {alpha:g}",
        lambda x: np.where(x > 0, x, alpha * np.expm1(x)),
        lambda x: np.where(x > 0, 1.0, alpha * np.exp(x)),
        lambda a: np.where(a > 0, 1.0, a + alpha),
    )


def _celu(alpha: float) -> Activation:
    return Activation(
        f"the celu with alpha {alpha:g}",
        lambda x: np.where(x > 0, x, alpha * np.expm1(x / alpha)),
        lambda x: np.where(x > 0, 1.0, np.exp(x / alpha)),
    )


def _hard_sigmoid(slope: float) -> Activation:
    return Activation(
        f"the hard sigmoid with slope {slope:.3g}",
        lambda x: np.clip(slope * x + 0.5, 0, 1),
        lambda x: np.where(abs(slope * x) < 0.5, slope, 0.0),
    )


SELU_ALPHA, SELU_SCALE = 1.6732632423543772, 1.0507009873554805


def _gelus() -> Iterator[Activation]:
    def by_tanh(x: Any) -> Any:
        return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))

    yield _smooth("the gelu", lambda x: x * _normal(x))
    yield _smooth("the gelu, approximated with tanh", by_tanh)
    yield _smooth("the gelu, approximated with a sigmoid", lambda x: x * _sigmoid(1.702 * x))


FAMILIES: Final[dict[str, tuple[Activation, ...]]] = {
    "sigmoid": (
        Activation(
            "the sigmoid",
            _sigmoid,
            lambda x: _sigmoid(x) * (1 - _sigmoid(x)),
            lambda a: a * (1 - a),
        ),
    ),
    "tanh": (
        Activation(
            "the hyperbolic tangent",
            np.tanh,
            lambda x: 1 - np.tanh(x) ** 2,
            lambda a: 1 - a**2,
        ),
        Activation(
            "the bipolar sigmoid tanh(x / 2)",
            lambda x: np.tanh(x / 2),
            lambda x: (1 - np.tanh(x / 2) ** 2) / 2,
            lambda a: (1 - a**2) / 2,
        ),
        _smooth("the hyperbolic tangent of LeCun", lambda x: 1.7159 * np.tanh(2 * x / 3)),
    ),
    "relu": (
        Activation("relu", lambda x: np.maximum(x, 0), lambda x: np.where(x > 0, 1.0, 0.0)),
    ),
    "relu6": (
        Activation(
            "relu6",
            lambda x: np.clip(x, 0, 6),
            lambda x: np.where((x > 0) & (x < 6), 1.0, 0.0),
        ),
    ),
    "leaky_relu": tuple(map(_leaky, (0.01, 0.1, 0.2, 0.3, 0.05, 0.02, 0.001, 0.25, 0.5))),
    "elu": tuple(map(_elu, (1.0, 0.1, 0.2, 0.5, 0.01, 1.5, 2.0, 0.3))),
    "celu": tuple(map(_celu, (1.0, 2.0, 0.5))),
    "selu": (
        Activation(
            "the selu",
            lambda x: SELU_SCALE * np.where(x > 0, x, SELU_ALPHA * np.expm1(x)),
            lambda x: SELU_SCALE * np.where(x > 0, 1.0, SELU_ALPHA * np.exp(x)),
        ),
    ),
    "gelu": tuple(_gelus()),
    "swish": (_smooth("the swish (silu)", lambda x: x * _sigmoid(x)),),
    "mish": (_smooth("the mish", lambda x: x * np.tanh(np.log1p(np.exp(x)))),),
    "softplus": (
        Activation(
            "the softplus", lambda x: np.log1p(np.exp(x)), _sigmoid, lambda a: 1 - np.exp(-a)
        ),
    ),
    "softsign": (
        Activation(
            "the softsign",
            lambda x: x / (1 + abs(x)),
            lambda x: 1 / (1 + abs(x)) ** 2,
            lambda a: (1 - abs(a)) ** 2,
        ),
    ),
    "hard_sigmoid": tuple(map(_hard_sigmoid, (0.2, 1 / 6, 0.25))),
    "hard_swish": (
        _smooth("the hard swish", lambda x: x * np.clip(x + 3, 0, 6) / 6),
    ),
    "arctan": (Activation("the arctangent", np.arctan, lambda x: 1 / (1 + x**2)),),
    "gaussian": (
        _smooth("the Gaussian exp(-x^2)", lambda x: np.exp(-(x**2))),
        _smooth("the Gaussian exp(-x^2 / 2)", lambda x: np.exp(-(x**2) / 2)),
    ),
    "identity": (
        Activation("the identity", lambda x: 1.0 * x, lambda x: np.ones(np.shape(x))),
    ),
    "step": (
        Activation("the step from 0 to 1", lambda x: np.where(x > 0, 1.0, 0.0), np.zeros_like),
        Activation("the step from -1 to 1", lambda x: np.where(x > 0, 1.0, -1.0), np.zeros_like),
    ),
}  # fmt: skip


def activations_named(name: str) -> tuple[Activation, ...]:
    """The activations that have a name, with their usual constants; () if it is unknown.

    "any" stands for all of them.

    >>> [each.title for each in activations_named("swish")]
    ['the swish (silu)']
    """
    if name == "any":
        return tuple(itertools.chain.from_iterable(FAMILIES.values()))
    return FAMILIES.get(name, ())


def right_functions(activation: Activation, derivative: bool) -> Iterator[tuple[str, Elementwise]]:
    """What is right, in words: the activation, or its derivative of the input or the output."""
    if not derivative:
        yield activation.title, activation.function
        return
    title = f"the derivative of {activation.title}"
    yield title, activation.derivative
    if activation.of_output is not None:
        yield f"{title}, of its output", activation.of_output
