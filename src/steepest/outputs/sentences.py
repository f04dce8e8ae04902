"""The verdict on an output that an explanation gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.outputs.explaining import Found
from steepest.outputs.explanations import LayerStep
from steepest.roles.reading import is_named_as_bias

__all__ = ["describe_explanation", "forgotten_biases", "is_state_of_rule"]

Numbers = NDArray[np.float64]
STATES: Final = (
    r"(\w+_)?(d|delta|grad(ient)?s?|v|m|s|vel(ocity)?|momentum|prev|old|last|best|cache)_\w+"
)
"""Names of what a rule keeps for each array of biases."""


def describe_explanation(
    name: str, call: str, found: Found, forgotten: str, *, own_layers: bool = True
) -> FunctionVerdict:
    """The verdict: right, not checked if a hidden layer has no activation, or without a bias.

    Args:
        name: of the function or method.
        call: what it belongs to or how it is called, ``Net([3, 4, 2])``.
        found: what its output follows from.
        forgotten: the name of biases that it should use and does not; "" for none.
        own_layers: whether the user's code chooses the layers.
    """
    formula = found.explanation.formula(found.layout.columns)
    computed = f"{call} returns {formula} ({found.layout.words})"
    if own_layers and found.explanation.has_linear_hidden_layers:
        sentence = (
            f"{name} has no activation between two layers, so that they are one linear layer: "
            f"{computed}. Whether that is intended cannot be seen."
        )
        return FunctionVerdict("network", NOT_CHECKED, sentence)
    mistaken = _mistake_of_biases(name, computed, found, forgotten) or _mistake_of_samples(
        name, computed, found
    )
    if mistaken is not None:
        return mistaken
    sentence = f"{name} is right: {call} returns what its weights and biases give"
    return FunctionVerdict("network", RIGHT, f"{sentence} ({found.layout.words}): {formula}.")


def _mistake_of_biases(
    name: str, computed: str, found: Found, forgotten: str
) -> FunctionVerdict | None:
    """The verdict on biases that are left out, or added too late; None if there are none."""
    if forgotten:
        return FunctionVerdict(
            "network",
            WRONG,
            f"{name} leaves out the biases {forgotten}: {computed}.",
            mistake="missing bias",
            hint=f"Add {forgotten} to the product of inputs and weights.",
        )
    if found.late_biases:
        late = " and ".join(found.late_biases)
        return FunctionVerdict(
            "network",
            WRONG,
            f"{name} adds {late} after the activation: {computed}.",
            mistake="activation before bias",
            hint="Apply the activation last: h(x @ W + b).",
        )
    return None


def _mistake_of_samples(name: str, computed: str, found: Found) -> FunctionVerdict | None:
    """The verdict on an output that mixes samples; None if each has its own."""
    if found.over_samples:
        sentence = (
            f"{name} chooses a sample for each class instead of a class for each sample: for "
            "several samples as rows it returns as many numbers as there are classes. It is right "
            f"for one sample only: {computed}."
        )
        hint = (
            "Take the largest of each row: argmax(axis=1), or axis=-1, which fits one sample too."
        )
        return FunctionVerdict("network", WRONG, sentence, "argmax over the samples", hint)
    last = found.explanation.layers[-1].activation
    if last == "softmax over the samples":
        return FunctionVerdict(
            "network",
            WRONG,
            f"{name} divides by the sum over the samples instead of over the outputs: {computed}.",
            mistake="softmax over the samples",
            hint="The softmax of each sample must add up to 1: sum over the other axis.",
        )
    if last == "softmax over all numbers":
        sentence = (
            f"{name} is right for one sample at a time only: of several, its softmax divides by "
            f"the sum over all of them: {computed}."
        )
        return FunctionVerdict("network", NOT_CHECKED, sentence)
    return None


def forgotten_biases(found: Found, values: Mapping[str, Numbers]) -> list[str]:
    """Names of biases that do not change the output, and fit a layer that has none."""
    names = [name for name in values if is_named_as_bias(name) and name not in found.needed]
    return [
        name
        for name in names
        if not is_state_of_rule(name.rpartition(".")[2])
        and any(_fits(values[name], step, values) for step in found.explanation.layers)
    ]


def is_state_of_rule(name: str) -> bool:
    """Whether a name is that of what a rule keeps for an array, such as its gradient.

    >>> is_state_of_rule("dW"), is_state_of_rule("v_W1"), is_state_of_rule("W1")
    (False, True, False)
    """
    return re.fullmatch(STATES, name.lower()) is not None


def _fits(bias: Numbers, step: LayerStep, values: Mapping[str, Numbers]) -> bool:
    """Whether biases are those of a layer without any, with a number for each output."""
    weights = values[step.weights]
    outputs = weights.shape[0 if step.transposed else 1] if weights.ndim == 2 else 1
    return not step.bias and not step.ones and bias.size == outputs
