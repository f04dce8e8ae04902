"""Right forms of a linear layer: samples as columns, weights (outputs, inputs), one sample."""

from __future__ import annotations

import contextlib
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, namespace
from steepest.checks.variants import FIRST_VALUE, Function, Variant

__all__ = ["LINEAR_VARIANTS", "PARAMETER_NAMES", "call_with_dictionary"]

PARAMETER_NAMES: Final = ("W", "w", "weights", "weight", "b", "bias", "biases")
"""Keys under which functions look for the weights and the biases of a layer."""
PAIRS_OF_NAMES: Final = (("w", "b"), ("W", "b"), ("weights", "bias"), ("weights", "biases"))


def call_with_dictionary(function: Function) -> Function:
    """Turn a layer that takes its weights and biases in a dictionary into one of (x, w, b)."""

    def linear(x: Any, w: Any, b: Any) -> Any:
        try:
            return function(x, {key: w if key[0] in "Ww" else b for key in PARAMETER_NAMES})
        except TypeError:  # other keys are unexpected keywords where they are unpacked
            for of_weights, of_biases in PAIRS_OF_NAMES:
                with contextlib.suppress(TypeError):
                    return function(x, {of_weights: w, of_biases: b})
            raise

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
LINEAR_VARIANTS: Final = (
    FIRST_VALUE,
    *FORMS,
    *(each.after(FIRST_VALUE) for each in FORMS),
)
