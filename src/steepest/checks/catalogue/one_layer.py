"""Mistakes in a one-layer model, sigmoid(x w + b): a probability for each row of x (n, d)."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from steepest.arrays import Array, namespace
from steepest.checks.altered_parts import AlteredParts
from steepest.checks.catalogue.linear_alterations import LINEAR_ALTERATIONS, build_linear
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import sigmoid

__all__ = ["MISTAKES", "ONE_LAYER_ALTERATIONS", "one_layer"]


def one_layer(x: Array, w: Array, b: Array) -> Array:
    """The model as the exercise defines it."""
    return sigmoid(x @ w + b)


def with_logit(change: Function) -> Function:
    """A model whose logit is changed before the sigmoid."""
    return lambda x, w, b: sigmoid(change(x @ w, b))


def logit_only(x: Array, w: Array, b: Array) -> Array:
    """The linear layer alone."""
    return x @ w + b


def other_activation(name: str) -> Function:
    """A model with another function of NumPy or torch in the place of the sigmoid."""
    return lambda x, w, b: getattr(namespace(x), name)(x @ w + b)


def class_for_probability(x: Array, w: Array, b: Array) -> Array:
    """Return the class, 0 or 1."""
    return 1.0 * (x @ w + b > 0)


def exponential_of_logit(x: Array, w: Array, b: Array) -> Array:
    """Leave the minus sign out of the exponential: one minus the probability."""
    return 1 - one_layer(x, w, b)


def derivative_for_value(x: Array, w: Array, b: Array) -> Array:
    """Return p (1 - p)."""
    p = one_layer(x, w, b)
    return p * (1 - p)


def divided_by_sum_of_batch(x: Array, w: Array, b: Array) -> Array:
    """Sum the exponentials over the batch."""
    return 1 / (1 + namespace(x).exp(-(x @ w + b)).sum())


def softmax_of_batch(x: Array, w: Array, b: Array) -> Array:
    """A softmax over the samples in the place of the sigmoid."""
    e = namespace(x).exp(x @ w + b)
    return e / e.sum()


RECIPE: Final = "The prediction is 1 / (1 + exp(-(x @ w + b)))."
MISTAKES: Final = tuple(
    Mistake(name, does, RECIPE, function)
    for name, does, function in (
        ("sigmoid missing", "returns the logit x @ w + b, without the sigmoid", logit_only),
        ("class for probability", "returns the class 0 or 1 instead of the probability",
         class_for_probability),
        ("sign of the exponent", "computes exp(z) where exp(-z) belongs: one minus the prediction",
         exponential_of_logit),
        ("tanh for sigmoid", "applies tanh instead of the sigmoid", other_activation("tanh")),
        ("sigmoid applied twice", "applies the sigmoid twice",
         lambda x, w, b: sigmoid(one_layer(x, w, b))),
        ("derivative for value", "returns the derivative p (1 - p) of the sigmoid",
         derivative_for_value),
        ("elementwise product", "multiplies each input by its weight without adding them up: it "
         "returns a number for each input", lambda x, w, b: sigmoid(x * w + b)),
        ("bias missing", "leaves out the bias", with_logit(lambda z, b: z)),
        ("sign of the bias", "subtracts the bias", with_logit(lambda z, b: z - b)),
        ("bias after the sigmoid", "adds the bias after the sigmoid",
         lambda x, w, b: sigmoid(x @ w) + b),
        ("exponentials summed over the batch", "sums exp(-z) over all samples: the prediction of "
         "one sample depends on the others", divided_by_sum_of_batch),
        ("softmax over the samples", "applies a softmax over the samples instead of the sigmoid",
         softmax_of_batch),
    )
)  # fmt: skip


OF_SEVERAL_UNITS: Final = (
    "weights transposed", "one bias for all", "one unit for all", "shape lost"
)  # fmt: skip


def build_one_layer(**parts: Function) -> Function:
    """A one-layer model out of the parts of its linear layer; the defaults are right."""
    linear = build_linear(**parts)

    def model(x: Any, w: Any, b: Any) -> Any:
        with np.errstate(all="ignore"):
            return 1 / (1 + np.exp(-linear(x, w, b)))

    return model


ONE_LAYER_ALTERATIONS: Final = AlteredParts(
    build_one_layer,
    tuple(
        each
        for each in LINEAR_ALTERATIONS.choices
        if each.part != "output" and each.name not in OF_SEVERAL_UNITS
    ),
)
