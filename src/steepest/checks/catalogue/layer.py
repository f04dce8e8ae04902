"""Mistakes in making a layer (W, b, activation) with the first weights of He et al.

W (d_in, d_out) is normal with mean 0 and variance 2 / fan, b is zero.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.checks.pieces import Mistake

__all__ = ["MISTAKES"]

Numbers: TypeAlias = NDArray[np.float64]
RNG = np.random.default_rng(20150202)
"""Goes on from call to call: two layers never share their weights, unless that is the mistake."""

ROOT = "Take the root: W = randn(d_in, d_out) * sqrt(2 / fan)."


def normal(deviation: Callable[[int, int], float]) -> Callable[..., Any]:
    """A layer of normal weights with this standard deviation."""

    def layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
        return RNG.normal(size=(d_in, d_out)) * deviation(d_in, d_out), np.zeros(d_out), activation

    return layer


def uniform(low: float, high: float, of: Callable[[int, int], float]) -> Callable[..., Any]:
    """A layer of uniform weights between ``low`` and ``high`` times a width."""

    def layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
        w = RNG.uniform(low, high, (d_in, d_out)) * of(d_in, d_out)
        return w, np.zeros(d_out), activation

    return layer


def one_seed(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
    """The generator is made anew in every call."""
    w = np.random.default_rng(0).normal(size=(d_in, d_out)) * fan_out(d_in, d_out)
    return w, np.zeros(d_out), activation


def constant(size: float) -> Callable[[int, int], float]:
    """The same standard deviation for every width."""
    return lambda d_in, d_out: size


def bias_of_inputs(function: Callable[..., Any]) -> Callable[..., Any]:
    """b has the length of an input."""

    def layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
        return function(d_in, d_out, activation, seed)[0], np.zeros(d_in), activation

    return layer


def fan_in(d_in: int, d_out: int) -> float:
    """He's standard deviation by the inputs."""
    return math.sqrt(2 / d_in)


def fan_out(d_in: int, d_out: int) -> float:
    """He's standard deviation by the outputs."""
    return math.sqrt(2 / d_out)


def changed(
    w: Callable[[Numbers], Any] = lambda w: w, b: Callable[[Numbers], Any] = lambda b: b
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Makes other weights or biases of those of a layer."""

    def around(function: Callable[..., Any]) -> Callable[..., Any]:
        def layer(*arguments: Any) -> Any:
            weights, biases, activation = function(*arguments)
            return w(weights), b(biases), activation

        return layer

    return around


def _several(about: Mistake, functions: tuple[Callable[..., Any], ...]) -> tuple[Mistake, ...]:
    """One mistake in several implementations."""
    return tuple(Mistake(about.name, about.does, about.mend, each) for each in functions)


VARIANCE = Mistake(
    "variance for deviation",
    "multiplies by the variance 2 / fan where its root, the standard deviation, belongs",
    ROOT,
)
XAVIER = Mistake(
    "Xavier instead of He",
    "takes the weights of Glorot (Xavier), which are for sigmoid and tanh",
    "relu halves the signal, so the exercise asks for He's variance 2 / fan.",
)
UNSCALED = Mistake(
    "weights not scaled",
    "takes the same size of weights whatever the width of the layer",
    "Multiply randn(d_in, d_out) by sqrt(2 / fan).",
)
LIMIT = Mistake(
    "limit for deviation",
    "takes sqrt(2 / fan) as the limit of a uniform distribution, whose standard deviation is then "
    "too small by sqrt(3)",
    "Take randn, or the limit sqrt(6 / fan).",
)
POSITIVE = Mistake(
    "weights not centred",
    "draws weights whose mean is not 0",
    "Take randn, not rand, which lies between 0 and 1.",
)

MISTAKES: tuple[Mistake, ...] = (
    *_several(
        VARIANCE,
        (
            normal(lambda d_in, d_out: 2 / d_out),
            normal(lambda d_in, d_out: 2 / d_in),
            normal(lambda d_in, d_out: 1 / d_out),
            normal(lambda d_in, d_out: 1 / d_in),
        ),
    ),
    Mistake(
        "bias not zero",
        "draws biases at random or gives them another value than 0",
        "Start with b = zeros(d_out): only the weights have to differ from unit to unit.",
        around=changed(b=lambda b: b + RNG.normal(size=b.shape)),
    ),
    Mistake(
        "one seed for all layers",
        "gives the same weights in every call: it sets the seed itself",
        "Set the seed once, outside, before the first layer is made.",
        one_seed,
    ),
    Mistake(
        "wrong shape",
        "makes W of shape (d_out, d_in)",
        "Samples are rows, x @ W, so W has shape (d_in, d_out).",
        around=changed(w=lambda w: w.T),
    ),
    Mistake(
        "bias of the inputs",
        "makes a bias an input where one an output belongs",
        "x @ W + b adds b to the outputs: b = zeros(d_out).",
        around=bias_of_inputs,
    ),
    *_several(
        XAVIER,
        (
            normal(lambda d_in, d_out: math.sqrt(2 / (d_in + d_out))),
            normal(lambda d_in, d_out: math.sqrt(1 / d_in)),
            normal(lambda d_in, d_out: math.sqrt(1 / d_out)),
            uniform(-1, 1, lambda d_in, d_out: math.sqrt(1 / d_in)),
        ),
    ),
    *_several(
        UNSCALED,
        tuple(normal(constant(size)) for size in (1.0, 0.1, 0.01)),
    ),
    *_several(LIMIT, (uniform(-1, 1, fan_in), uniform(-1, 1, fan_out))),
    *_several(POSITIVE, (uniform(0, 1, fan_in), uniform(0, 1, fan_out))),
    Mistake(
        "weights zero",
        "makes all weights zero, so that relu and tanh learn nothing and all units stay alike",
        "Draw them at random; only the biases may be zero.",
        around=changed(w=lambda w: 0 * w),
    ),
    Mistake(
        "weights all alike",
        "gives all weights the same value, so that all units stay alike",
        "Draw every weight on its own: randn(d_in, d_out).",
        around=changed(w=lambda w: 0 * w + 1),
    ),
    Mistake(
        "units all alike",
        "gives all units the same weights, so that they learn the same and stay alike",
        "Draw every weight on its own: randn(d_in, d_out).",
        around=changed(w=lambda w: 0 * w + w[:, :1]),
    ),
    Mistake(
        "fan_out for fan_in",
        "takes the number of outputs as the fan, as the exercise does",
        "He's default is the number of inputs, which keeps the signal's size from layer to layer.",
        normal(fan_out),
        judged=False,
    ),
    Mistake(
        "uniform for normal",
        "draws from a uniform distribution where the exercise has a normal one",
        "Its variance is right, so it does no harm; randn is the normal one.",
        uniform(-math.sqrt(3), math.sqrt(3), fan_in),
        judged=False,
    ),
)
