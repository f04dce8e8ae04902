"""Mistakes in a linear layer, x W + b, which maps rows of x (n, d_in) to rows (n, d_out)."""

from __future__ import annotations

from collections.abc import Callable

from steepest.arrays import Array
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import relu, sigmoid, tanh

__all__ = ["MISTAKES"]


def weights_times_input(x: Array, w: Array, b: Array) -> Array:
    """Multiply in the wrong order, W x + b."""
    return w @ x + b


def linear_without_bias(x: Array, w: Array, b: Array) -> Array:
    """Ignore b."""
    return x @ w


def subtract_bias(x: Array, w: Array, b: Array) -> Array:
    """Subtract b instead of adding it."""
    return x @ w - b


def add_bias_per_sample(x: Array, w: Array, b: Array) -> Array:
    """Add b[:, None], one number per sample instead of one per output."""
    return x @ w + b[:, None]


def add_bias_to_input(x: Array, w: Array, b: Array) -> Array:
    """Add b to the input, before the product."""
    return (x + b) @ w


def multiply_by_bias(x: Array, w: Array, b: Array) -> Array:
    """Multiply by b instead of adding it."""
    return (x @ w) * b


def elementwise_product(x: Array, w: Array, b: Array) -> Array:
    """Use *, which multiplies element by element."""
    return x * w + b


def linear_for_one_unit(x: Array, w: Array, b: Array) -> Array:
    """A dot product with a vector: right for one unit, which is all that the exercise needs."""
    if w.ndim != 1:
        raise ValueError("w must be a vector")
    return x @ w + b


def transpose_result(x: Array, w: Array, b: Array) -> Array:
    """Return the result with outputs as rows."""
    return (x @ w + b).T


def squeeze_result(x: Array, w: Array, b: Array) -> Array:
    """Squeeze all axes, so that a batch of one loses its axis."""
    return (x @ w + b).squeeze()


def with_activation(activation: Function) -> Callable[[Function], Function]:
    """Wrap any linear layer so that it applies an activation."""
    return lambda layer: lambda x, w, b: activation(layer(x, w, b))


MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "bias missing",
        "leaves out the bias",
        "Add b after the product: x @ w + b.",
        linear_without_bias,
    ),
    Mistake(
        "order of the product",
        "puts the weights first in the product",
        "Samples are rows: write x @ w.",
        weights_times_input,
    ),
    Mistake(
        "bias for each row",
        "adds one bias per sample instead of one per output",
        "Add b as it is, without [:, None] or reshape: it broadcasts over the samples.",
        add_bias_per_sample,
    ),
    Mistake(
        "sign of the bias",
        "subtracts the bias",
        "Add b: x @ w + b.",
        subtract_bias,
    ),
    Mistake(
        "bias before the product",
        "adds the bias to the input",
        "Add b after the product: x @ w + b.",
        add_bias_to_input,
    ),
    Mistake(
        "bias multiplied",
        "multiplies by the bias",
        "Add b: x @ w + b.",
        multiply_by_bias,
    ),
    Mistake(
        "elementwise product",
        "multiplies element by element instead of using the matrix product",
        "Use @ instead of *.",
        elementwise_product,
    ),
    Mistake(
        "one unit only",
        "is right for the weights of one unit, a vector (d,), but not for several units",
        "x @ w + b with W (d_in, d_out) and b (d_out,) computes all units at once.",
        linear_for_one_unit,
        judged=False,
    ),
    Mistake(
        "result transposed",
        "returns its result transposed",
        "Each row of the result belongs to a row of x: remove the .T.",
        transpose_result,
    ),
    Mistake(
        "squeeze of a batch of one",
        "squeezes all axes of length 1, including the samples' axis of a batch of one",
        "Return x @ w + b without squeeze().",
        squeeze_result,
    ),
    *(
        Mistake(
            "activation applied",
            f"applies {activation.__name__} to its result",
            "Return x @ w + b; the activation is applied after the linear layer.",
            wrap=with_activation(activation),
        )
        for activation in (sigmoid, relu, tanh)
    ),
)
