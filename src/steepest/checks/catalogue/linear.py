"""Mistakes in a linear layer, x W + b: a row of x (n, d_in) gives one of the result (n, d_out)."""

from __future__ import annotations

from collections.abc import Callable

from steepest.arrays import Array
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import relu, sigmoid, tanh

__all__ = ["MISTAKES"]


def transposed(x: Array, w: Array, b: Array) -> Array:
    """W as (d_out, d_in), as torch.nn.Linear keeps it."""
    return x @ w.T + b


def weights_first(x: Array, w: Array, b: Array) -> Array:
    """Matrices do not commute."""
    return w @ x + b


def columns_for_rows(x: Array, w: Array, b: Array) -> Array:
    """Samples as columns, the other convention."""
    return w.T @ x + b


def no_bias(x: Array, w: Array, b: Array) -> Array:
    """b is taken and not used."""
    return x @ w


def bias_subtracted(x: Array, w: Array, b: Array) -> Array:
    """A minus for the plus."""
    return x @ w - b


def bias_a_row(x: Array, w: Array, b: Array) -> Array:
    """b[:, None] goes with the samples, not with the outputs."""
    return x @ w + b[:, None]


def bias_to_the_input(x: Array, w: Array, b: Array) -> Array:
    """It has one number an output, not one an input."""
    return (x + b) @ w


def bias_multiplied(x: Array, w: Array, b: Array) -> Array:
    """A scale, not a shift."""
    return (x @ w) * b


def elementwise(x: Array, w: Array, b: Array) -> Array:
    """* multiplies element by element."""
    return x * w + b


def one_unit(x: Array, w: Array, b: Array) -> Array:
    """A dot product with a vector: right for one unit, and all that the exercise's model needs."""
    if w.ndim != 1:
        raise ValueError("w must be a vector")
    return x @ w + b


def result_transposed(x: Array, w: Array, b: Array) -> Array:
    """Outputs as rows."""
    return (x @ w + b).T


def squeezed(x: Array, w: Array, b: Array) -> Array:
    """Of a batch of one, the axis of the samples goes."""
    return (x @ w + b).squeeze()


def activated(activation: Function) -> Callable[[Function], Function]:
    """The activation is a function of its own."""
    return lambda layer: lambda x, w, b: activation(layer(x, w, b))


MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "bias missing",
        "leaves out the bias",
        "Add b after the product: x @ w + b.",
        no_bias,
    ),
    Mistake(
        "transposed weights",
        "multiplies by the transposed weights, as for a W of shape (d_out, d_in)",
        "W has shape (d_in, d_out) here: write x @ w without .T.",
        transposed,
    ),
    Mistake(
        "order of the product",
        "puts the weights first in the product",
        "Samples are rows: write x @ w.",
        weights_first,
    ),
    Mistake(
        "order of the product",
        "takes samples for columns",
        "Samples are rows: write x @ w.",
        columns_for_rows,
    ),
    Mistake(
        "bias for each row",
        "adds a bias to each sample where each output has one",
        "Add b as it is, without [:, None] or reshape: it broadcasts along the outputs.",
        bias_a_row,
    ),
    Mistake(
        "sign of the bias",
        "subtracts the bias",
        "Add b: x @ w + b.",
        bias_subtracted,
    ),
    Mistake(
        "bias before the product",
        "adds the bias to the input",
        "Add b after the product: x @ w + b.",
        bias_to_the_input,
    ),
    Mistake(
        "bias multiplied",
        "multiplies by the bias",
        "Add b: x @ w + b.",
        bias_multiplied,
    ),
    Mistake(
        "elementwise product",
        "multiplies element by element where the matrix product belongs",
        "Use @ for *.",
        elementwise,
    ),
    Mistake(
        "one unit only",
        "is right for the weights of one unit, a vector (d,), and for no more",
        "With x @ w, W of shape (d_in, d_out) and b of shape (d_out,), all units come at once.",
        one_unit,
        judged=False,
    ),
    Mistake(
        "result transposed",
        "gives its result transposed",
        "A row of the result belongs to a row of x: leave out the .T.",
        result_transposed,
    ),
    Mistake(
        "squeeze of a batch of one",
        "squeezes all axes of length 1, and of a batch of one that is the samples' axis",
        "Return x @ w + b without squeeze().",
        squeezed,
    ),
    *(
        Mistake(
            "activation applied",
            f"applies {activation.__name__} to its result",
            "A linear layer ends with x @ w + b; the activation follows it.",
            around=activated(activation),
        )
        for activation in (sigmoid, relu, tanh)
    ),
)
