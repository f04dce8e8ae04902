"""Mistakes in making a layer (W, b, activation) with the initial weights of He et al.

W (d_in, d_out) is normal with mean 0 and variance 2 / fan, b is zero.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.checks.pieces import Mistake

__all__ = ["MISTAKES"]

FloatArray: TypeAlias = NDArray[np.float64]


def generator(seed: int) -> np.random.Generator:
    """Random numbers that belong to a seed, other ones than those of the reference."""
    return np.random.default_rng((20150202, seed))


INDEPENDENTLY = "Draw every weight independently: randn(d_in, d_out)."
ROOT = "Take the square root: W = randn(d_in, d_out) * sqrt(2 / fan)."


def normal_layer(deviation: Callable[[int, int], float]) -> Callable[..., Any]:
    """A layer of normal weights with this standard deviation."""

    def layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
        w = generator(seed).normal(size=(d_in, d_out)) * deviation(d_in, d_out)
        return w, np.zeros(d_out), activation

    return layer


def uniform_layer(low: float, high: float, of: Callable[[int, int], float]) -> Callable[..., Any]:
    """A layer of uniform weights between ``low`` and ``high`` times a width."""

    def layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
        w = generator(seed).uniform(low, high, (d_in, d_out)) * of(d_in, d_out)
        return w, np.zeros(d_out), activation

    return layer


def layer_with_fixed_seed(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
    """Create the generator anew in every call."""
    w = np.random.default_rng(0).normal(size=(d_in, d_out)) * he_deviation_by_outputs(d_in, d_out)
    return w, np.zeros(d_out), activation


def layer_without_seed(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
    """Ignore the seed."""
    return normal_layer(he_deviation_by_inputs)(d_in, d_out, activation, next(COUNTER))


COUNTER = itertools.count(10**6)


def truncated_layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
    """Draw numbers outside of two deviations again, which lowers the deviation to 0.88."""
    rng = generator(seed)
    w = rng.normal(size=(d_in, d_out))
    while (abs(w) > 2).any():
        w = np.where(abs(w) > 2, rng.normal(size=w.shape), w)
    return w * he_deviation_by_inputs(d_in, d_out), np.zeros(d_out), activation


def laplace_layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
    """Draw from a Laplace distribution with the right deviation."""
    size = he_deviation_by_inputs(d_in, d_out) / math.sqrt(2)
    return generator(seed).laplace(0, size, (d_in, d_out)), np.zeros(d_out), activation


def orthogonal_layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
    """Draw an orthogonal matrix."""
    q, _ = np.linalg.qr(generator(seed).normal(size=(max(d_in, d_out), min(d_in, d_out))))
    return (q if d_in >= d_out else q.T), np.zeros(d_out), activation


SHARED = np.zeros(1000)


def symmetric_weights(w: FloatArray) -> FloatArray:
    """A symmetric matrix, if it is square."""
    return (w + w.T) / math.sqrt(2) if w.shape[0] == w.shape[1] else w


def repeated_units(w: FloatArray) -> FloatArray:
    """The first half of the units twice."""
    return np.resize(w[:, : max(w.shape[1] // 2, 1)].T, w.T.shape).T


def correlated_units(w: FloatArray) -> FloatArray:
    """A part of the weights is shared by all units."""
    return (w + w[:, :1]) / math.sqrt(2)


def with_bias_of_input_size(function: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap any layer so that its bias has the size of the input."""
    return lambda d_in, *more: (function(d_in, *more)[0], np.zeros(d_in), more[1])


def he_deviation_by_inputs(d_in: int, d_out: int) -> float:
    """He's standard deviation, sqrt(2 / inputs)."""
    return math.sqrt(2 / d_in)


def he_deviation_by_outputs(d_in: int, d_out: int) -> float:
    """He's standard deviation, sqrt(2 / outputs)."""
    return math.sqrt(2 / d_out)


def with_changed_parameters(
    w: Callable[[FloatArray], Any] = lambda w: w, b: Callable[[FloatArray], Any] = lambda b: b
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Wrap any layer so that its weights or biases are changed."""

    def wrap(function: Callable[..., Any]) -> Callable[..., Any]:
        def layer(*arguments: Any) -> Any:
            weights, biases, activation = function(*arguments)
            return w(weights), b(biases), activation

        return layer

    return wrap


def _repeat_mistake(
    mistake: Mistake, functions: tuple[Callable[..., Any], ...]
) -> tuple[Mistake, ...]:
    """The same mistake once for each implementation."""
    return tuple(Mistake(mistake.name, mistake.does, mistake.hint, each) for each in functions)


VARIANCE = Mistake(
    "variance for deviation",
    "multiplies by the variance 2 / fan instead of its square root, the standard deviation",
    ROOT,
)
XAVIER = Mistake(
    "Xavier instead of He",
    "uses the variance 2 / (inputs + outputs) of Glorot (Xavier) or 1 / fan of LeCun, which are "
    "meant for sigmoid and tanh",
    "relu halves the signal's variance, so the exercise asks for He's variance 2 / fan.",
)
ROOT_OF_TWO = Mistake(
    "root of 2 alone",
    "multiplies by sqrt(2) / fan: the root is taken of the 2 alone, and not of the fan",
    "Put the whole quotient under the root: sqrt(2 / fan).",
)
UNSCALED = Mistake(
    "weights not scaled",
    "uses the same standard deviation for every width of the layer",
    "Multiply randn(d_in, d_out) by sqrt(2 / fan).",
)
LIMIT = Mistake(
    "uniform with too small a limit",
    "uses sqrt(2 / fan) as the limit of a uniform distribution, whose standard deviation is then "
    "too small by a factor of sqrt(3)",
    "Use randn, or the limit sqrt(6 / fan).",
)
POSITIVE = Mistake(
    "weights not centred",
    "draws weights whose mean is not 0",
    "Use randn instead of rand, which lies between 0 and 1.",
)
POSITIVE_HE = Mistake(
    "rand for randn",
    "multiplies uniform numbers between 0 and 1 by sqrt(2 / fan), so that all weights are positive",
    "Use randn instead of rand: its numbers have mean 0 and deviation 1.",
)

MISTAKES: tuple[Mistake, ...] = (
    *_repeat_mistake(
        VARIANCE,
        (
            normal_layer(lambda d_in, d_out: 2 / d_out),
            normal_layer(lambda d_in, d_out: 2 / d_in),
            normal_layer(lambda d_in, d_out: 1 / d_out),
            normal_layer(lambda d_in, d_out: 1 / d_in),
        ),
    ),
    Mistake(
        "bias not zero",
        "draws random biases, or sets them to a value other than 0",
        "Start with b = zeros(d_out): only the weights must differ between units.",
        wrap=with_changed_parameters(b=lambda b: b + 1.0),
    ),
    Mistake(
        "one seed for all layers",
        "returns the same weights in every call for layers of one size, because it sets the seed "
        "itself or keeps the weights",
        "Set the seed once, outside the function, before the first layer is made.",
        layer_with_fixed_seed,
    ),
    Mistake(
        "wrong shape",
        "creates W with shape (d_out, d_in)",
        "Samples are rows, x @ W, so W has shape (d_in, d_out).",
        wrap=with_changed_parameters(w=lambda w: w.T),
    ),
    Mistake(
        "bias of the inputs",
        "creates one bias per input instead of one per output",
        "x @ W + b adds b to the outputs: b = zeros(d_out).",
        wrap=with_bias_of_input_size,
    ),
    *_repeat_mistake(
        XAVIER,
        (
            normal_layer(lambda d_in, d_out: math.sqrt(2 / (d_in + d_out))),
            normal_layer(lambda d_in, d_out: math.sqrt(1 / d_in)),
            normal_layer(lambda d_in, d_out: math.sqrt(1 / d_out)),
        ),
    ),
    Mistake(
        "Xavier instead of He",
        "uses the variance 1 / (3 fan), the default of torch.nn.Linear (uniform with the limit "
        "1 / sqrt(fan)), which is 6 times too small",
        ROOT,
        uniform_layer(-1, 1, lambda d_in, d_out: math.sqrt(1 / d_in)),
    ),
    *(
        Mistake(
            f"{words} width as fan",
            f"takes the {words} of both widths as the fan",
            "The fan is the number of inputs: sqrt(2 / d_in).",
            normal_layer(deviation),
        )
        for words, deviation in (
            ("larger", lambda d_in, d_out: math.sqrt(2 / max(d_in, d_out))),
            ("smaller", lambda d_in, d_out: math.sqrt(2 / min(d_in, d_out))),
        )
    ),
    Mistake(
        "bias shared",
        "returns views of one array as the biases of all layers, so that training one layer "
        "changes the others",
        "Make new biases in every call: b = zeros(d_out).",
        wrap=with_changed_parameters(b=lambda b: SHARED[: len(b)]),
    ),
    Mistake(
        "heavier ends than normal",
        "draws from a distribution with heavier ends than the normal one",
        "Draw normal numbers: randn(d_in, d_out) * sqrt(2 / d_in).",
        laplace_layer,
    ),
    Mistake(
        "weights cut off",
        "cuts the weights off at a limit, so that many of them are equal and their deviation is "
        "too small",
        "Draw normal numbers and leave them as they are.",
        wrap=with_changed_parameters(w=lambda w: np.clip(w, -w.std(), w.std())),
    ),
    Mistake(
        "weights set to 0",
        "sets a part of the weights to 0",
        "Draw every weight at random: randn(d_in, d_out) * sqrt(2 / d_in).",
        wrap=with_changed_parameters(w=lambda w: w * (np.arange(w.size).reshape(w.shape) % 2)),
    ),
    Mistake(
        "neighbours correlated",
        "draws weights that depend on those next to them, as a running sum does",
        INDEPENDENTLY,
        wrap=with_changed_parameters(w=lambda w: (w + np.roll(w, 1, axis=1)) / math.sqrt(2)),
    ),
    Mistake(
        "rows or columns normalised",
        "brings all rows or columns of the weights to one length",
        "Draw every weight independently: randn(d_in, d_out) * sqrt(2 / d_in).",
        wrap=with_changed_parameters(
            w=lambda w: w / np.linalg.norm(w, axis=0) * math.sqrt(2) if w.any() else w
        ),
    ),
    Mistake(
        "orthogonal weights",
        "makes an orthogonal matrix, whose weights are not independent",
        "Draw every weight independently: randn(d_in, d_out) * sqrt(2 / d_in).",
        orthogonal_layer,
    ),
    *_repeat_mistake(
        UNSCALED,
        tuple(map(normal_layer, (lambda m, n: 1.0, lambda m, n: 0.1, lambda m, n: 0.01))),
    ),
    *_repeat_mistake(
        LIMIT,
        (
            uniform_layer(-1, 1, he_deviation_by_inputs),
            uniform_layer(-1, 1, he_deviation_by_outputs),
        ),
    ),
    *_repeat_mistake(
        POSITIVE,
        tuple(uniform_layer(0, size, lambda d_in, d_out: 1.0) for size in (1.0, 0.1, 0.01)),
    ),
    *_repeat_mistake(
        POSITIVE_HE,
        (uniform_layer(0, 1, he_deviation_by_inputs), uniform_layer(0, 1, he_deviation_by_outputs)),
    ),
    *_repeat_mistake(
        ROOT_OF_TWO,
        (
            normal_layer(lambda d_in, d_out: math.sqrt(2) / d_in),
            normal_layer(lambda d_in, d_out: math.sqrt(2) / d_out),
        ),
    ),
    Mistake(
        "weights zero",
        "sets all weights to zero, so that relu and tanh learn nothing and all units stay equal",
        "Draw them at random; only the biases may be zero.",
        wrap=with_changed_parameters(w=lambda w: 0 * w),
    ),
    *(
        Mistake(name, does, INDEPENDENTLY, wrap=with_changed_parameters(w=change))
        for name, does, change in (
            ("weights all alike", "sets all weights to the same value, so that all units stay "
             "equal", lambda w: 0 * w + 1),
            ("units all alike", "gives all units the same weights, so that they learn the same and "
             "stay equal", lambda w: 0 * w + w[:, :1]),
            ("same weight for all inputs", "gives a unit the same weight for all its inputs",
             lambda w: 0 * w + w[:1]),
            ("some units alike", "gives some units or inputs the same weights, or the same with "
             "the other sign", repeated_units),
        )
    ),
    Mistake(
        "weights rounded",
        "draws only a few different numbers, or rounds them",
        "Draw real numbers, randn(d_in, d_out), and do not round them.",
        wrap=with_changed_parameters(w=lambda w: np.round(w, 2)),
    ),
    Mistake(
        "units correlated",
        "draws weights that are not independent of each other: units share a part of theirs",
        INDEPENDENTLY,
        wrap=with_changed_parameters(w=correlated_units),
    ),
    Mistake(
        "weights symmetric",
        "makes a symmetric matrix of weights",
        INDEPENDENTLY,
        wrap=with_changed_parameters(w=symmetric_weights),
    ),
    *_repeat_mistake(
        Mistake("wrong gain", "multiplies by another constant than sqrt(2) over sqrt(fan)", ROOT),
        (
            normal_layer(lambda d_in, d_out: 2 / math.sqrt(d_in)),
            normal_layer(lambda d_in, d_out: 2 / math.sqrt(d_out)),
        ),
    ),
    Mistake(
        "truncated normal weights",
        "draws from a truncated normal distribution, whose deviation is smaller by a factor of "
        "0.88",
        "Divide by 0.8796 too, or use randn, which is not truncated.",
        truncated_layer,
    ),
    Mistake(
        "root of both widths multiplied",
        "divides by sqrt(d_in * d_out)",
        ROOT,
        normal_layer(lambda d_in, d_out: math.sqrt(2 / (d_in * d_out))),
    ),
    *_repeat_mistake(
        Mistake("scaled up", "multiplies by the root of a width instead of dividing by it", ROOT),
        (
            normal_layer(lambda d_in, d_out: math.sqrt(d_in / 2)),
            normal_layer(lambda d_in, d_out: math.sqrt(d_out / 2)),
        ),
    ),
    Mistake(
        "seed ignored",
        "returns other weights when it is called again with the same seed",
        "Draw from the seed that is given: np.random.default_rng(seed).",
        layer_without_seed,
    ),
    Mistake(
        "fan_out for fan_in",
        "uses the number of outputs as the fan, as the exercise does",
        "He's default is the number of inputs, which keeps the signal's variance between layers.",
        normal_layer(he_deviation_by_outputs),
        judged=False,
    ),
    Mistake(
        "uniform for normal",
        "draws from a uniform distribution instead of the exercise's normal one",
        "The exercise draws W ~ N(0, 2 / fan): use randn.",
        uniform_layer(-math.sqrt(3), math.sqrt(3), he_deviation_by_inputs),
    ),
)  # fmt: skip
