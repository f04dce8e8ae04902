"""Right forms of a linear layer: samples as columns, weights (outputs, inputs), one sample."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, namespace, to_numpy
from steepest.checks.variants import FIRST_VALUE, Function, Variant

__all__ = ["LINEAR_VARIANTS", "PARAMETER_NAMES", "call_with_dictionary"]

PARAMETER_NAMES: Final = ("W", "w", "weights", "weight", "b", "bias", "biases")
"""Keys under which functions look for the weights and the biases of a layer."""


def call_with_dictionary(function: Function) -> Function:
    """Turn a layer that takes its weights and biases in a dictionary into one of (x, w, b)."""

    def linear(x: Any, w: Any, b: Any) -> Any:
        return function(x, {key: w if key[0] in "Ww" else b for key in PARAMETER_NAMES})

    return linear


def pass_columns(function: Function) -> Function:
    """Pass samples as columns, weights of shape (outputs, inputs) and biases as a column."""
    return lambda x, w, b: function(x.T, w.T, b[:, None]).T


def pass_columns_and_weights_of_inputs(function: Function) -> Function:
    """Pass samples as columns, weights of shape (inputs, outputs) and biases as a column."""
    return lambda x, w, b: function(x.T, w, b[:, None]).T


def pass_weights_of_outputs(function: Function) -> Function:
    """Pass weights of shape (outputs, inputs)."""
    return lambda x, w, b: function(x, w.T, b)


def pass_bias_row(function: Function) -> Function:
    """Pass biases of shape (1, outputs)."""
    return lambda x, w, b: function(x, w, b[None, :])


def pass_single_samples(function: Function) -> Function:
    """Call it for each sample, with weights of shape (inputs, outputs)."""
    return lambda x, w, b: _stack([function(row, w, b) for row in x])


def pass_single_samples_and_weights_of_outputs(function: Function) -> Function:
    """Call it for each sample, with weights of shape (outputs, inputs)."""
    return lambda x, w, b: _stack([function(row, w.T, b) for row in x])


def undo_sigmoid(function: Function) -> Function:
    """Turn a one-layer model sigmoid(x w + b), for one unit or several, into its linear layer."""

    def linear(x: Any, w: Any, b: Any) -> Any:
        try:
            p = to_numpy(function(x, w, b))
        except Exception:  # it may take the weights of one unit only
            if np.ndim(w) < 2:
                raise
            p = np.stack([to_numpy(function(x, w[:, k], b[k])) for k in range(len(b))], axis=-1)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.log(p) - np.log1p(-p)

    return linear


def _stack(rows: list[Any]) -> Any:
    return namespace(rows[0]).stack(
        [each if is_tensor(each) else np.asarray(each) for each in rows]
    )


FORMS: Final = tuple(
    Variant(words, f"In the exercise {exercise}.", adapt, conversion)
    for words, exercise, adapt, conversion in (
        (
            "for samples as columns",
            "samples are rows, w has shape (inputs, outputs), and the output is x @ w + b",
            pass_columns,
            "transposed",
        ),
        (
            "for weights of shape (outputs, inputs)",
            "w has shape (inputs, outputs), and the output is x @ w + b",
            pass_weights_of_outputs,
            "",
        ),
        (
            "for samples as columns and weights of shape (inputs, outputs)",
            "samples are rows, and the output is x @ w + b",
            pass_columns_and_weights_of_inputs,
            "transposed",
        ),
        ("for biases as a row (1, outputs)", "b has shape (outputs,)", pass_bias_row, ""),
        (
            "for one sample at a time",
            "several samples are rows of x",
            pass_single_samples,
            "called for each sample",
        ),
        (
            "for one sample at a time and weights of shape (outputs, inputs)",
            "several samples are rows of x, and the output is x @ w + b",
            pass_single_samples_and_weights_of_outputs,
            "called for each sample",
        ),
    )
)
ONE_LAYER: Final = Variant(
    "followed by the sigmoid",
    "The linear layer is x @ w + b alone; with the sigmoid it is a one-layer model.",
    undo_sigmoid,
    "its logit",
    instead_of=("activation applied",),
    only_for_names=r"one_?layer\w*|predict\w*|logistic\w*|neuron",
    rounding=1e-6,
)
LINEAR_VARIANTS: Final = (
    FIRST_VALUE,
    *FORMS,
    *(each.after(FIRST_VALUE) for each in FORMS),
    ONE_LAYER,
)
