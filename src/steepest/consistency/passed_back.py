"""What a backward pass multiplies the upstream gradient by, in place of what is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.trials import Conclusion, join_names
from steepest.gradients.chain_rule import describe_factor
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG

__all__ = ["explain_by_derivative", "explain_by_weights", "explain_in_part"]

Numbers = NDArray[np.float64]


def explain_by_derivative(
    found: Conclusion | None, x: Numbers, output: Numbers, upstream: Numbers
) -> Conclusion | None:
    """The conclusion; wrong if something known stands in place of an activation's derivative.

    Args:
        found: on the gradient of sum(upstream * output) with respect to the input.
        x: the input.
        output: of the forward pass, in the shape of the input where it is an activation.
        upstream: what the backward pass gets.
    """
    if found is None or found.outcome != NOT_CHECKED or len(found.trial.blocks) != 1:
        return found
    [block] = found.trial.blocks
    given = block.same_shape
    if given is None or not x.shape == output.shape == upstream.shape == given.shape:
        return found
    if np.array_equal(given, upstream):
        return found  # the loss may have the derivative, as in p - y
    words = describe_factor((given / upstream).ravel(), x.ravel(), output.ravel())
    words = words or _below_zero(given, block.numeric, x, upstream)
    if not words:
        return found
    letters = " (z: the input, a: the output)" if re.search(r"\b[az]\b", words) else ""
    says = f"{block.name} {words}{letters}"
    hint = "Multiply what backward gets by the derivative of the activation at its input."
    return replace(
        found, outcome=WRONG, cause="activation derivative", says=says, hint=hint, wrong=block
    )


def _below_zero(given: Numbers, right: Numbers, x: Numbers, upstream: Numbers) -> str:
    """What the gradient of a relu is below 0, where it is right above 0; "" if that is unknown."""
    below = x < 0
    if below.all() or not below.any() or not np.allclose(given[~below], right[~below]):
        return ""
    slopes = right[below] / upstream[below]
    if not np.allclose(slopes, slopes[0], atol=1e-6):
        return ""
    known = {"0": 0 * x, "1": 0 * x + 1, "what backward gets": upstream}
    words = (name for name, each in known.items() if np.allclose(given[below], each[below]))
    is_below = next(words, "")
    times = f"{round(float(slopes[0]), 6) + 0:g} times what backward gets"
    return is_below and f"is right where x is above 0, and below it is {is_below}, not {times}"


def explain_by_weights(
    found: Conclusion | None, weights: Mapping[str, Numbers], upstream: Numbers
) -> Conclusion | None:
    """The conclusion; with the mistake in words if a matrix is to be transposed, or is not.

    Args:
        found: on the gradients of a layer whose matrices are square.
        weights: the arrays of the layer by their names.
        upstream: what the backward pass gets.
    """
    if found is None or found.outcome == RIGHT:
        return found
    block = next((b for b in found.trial.blocks if b.parameter == "x" and not b.agrees), None)
    given = None if block is None else block.same_shape
    if block is None or given is None or upstream.ndim != 2:
        return found
    square = {k: w for k, w in weights.items() if w.ndim == 2 and w.shape[0] == w.shape[1] > 1}
    for name, w in square.items():
        for matrix, needed in ((w, "transposed"), (w.T, "not transposed")):
            if any(_equal(each, given) for each in _products(upstream, matrix)):
                agreeing = join_names(b.name for b in found.trial.blocks if b.agrees)
                beside = f"; {agreeing} {'agree' if ' and ' in agreeing else 'agrees'}"
                says = f"{block.name} is upstream times {name}, which must be {needed} here"
                says += beside if agreeing else ""
                hint = f"Pass back what backward gets times {name}, {needed}."
                cause = "weights not transposed" if needed == "transposed" else "weights transposed"
                return replace(found, outcome=WRONG, cause=cause, says=says, hint=hint, wrong=block)
    return found


def _products(upstream: Numbers, w: Numbers) -> Iterator[Numbers]:
    """What a layer passes back for samples as rows, and for samples as columns."""
    if upstream.shape[1] == len(w):
        yield upstream @ w
    if upstream.shape[0] == len(w):
        yield w @ upstream


def _equal(first: Numbers, second: Numbers) -> bool:
    return first.shape == second.shape and np.allclose(first, second)


def explain_in_part(
    found: Conclusion | None, x: Numbers, upstream: Numbers, stepped: Mapping[str, Numbers]
) -> Conclusion | None:
    """The conclusion; wrong if a part has no activation, or weights that have changed before.

    Args:
        found: on the gradients of a layer.
        x: the input.
        upstream: what the backward pass gets.
        stepped: the arrays of the layer that the backward pass itself has changed, as they are now.
    """
    if found is None or found.outcome == RIGHT or upstream.ndim != 2:
        return found
    agreeing = [block for block in found.trial.blocks if block.agrees]
    wrong = [block for block in found.trial.blocks if not block.agrees]
    if not agreeing or len(wrong) != 1 or (given := wrong[0].same_shape) is None:
        return found
    [block] = wrong
    beside = f", {join_names(b.name for b in agreeing)} {'agree' if agreeing[1:] else 'agrees'}"
    if block.parameter == "x":
        for name, w in stepped.items():
            products = (p for m in (w, w.T) if w.ndim == 2 for p in _products(upstream, m))
            if any(_equal(each, given) for each in products):
                says = f"{block.name} is upstream times {name} after its step{beside}"
                hint = f"Compute {block.name} before {name} is changed."
                cause = "weights after their step"
                return replace(found, outcome=WRONG, cause=cause, says=says, hint=hint, wrong=block)
        return found
    squeezed = np.squeeze(given)
    without = map(np.squeeze, _for_linear_layer(x, upstream))
    if any(e.shape == squeezed.shape and np.allclose(e, squeezed, rtol=1e-4) for e in without):
        says = f"{block.name} lacks the derivative of the activation{beside}"
        hint = f"Compute {block.name} from what backward gets times that derivative."
        cause = "activation derivative"
        return replace(found, outcome=WRONG, cause=cause, says=says, hint=hint, wrong=block)
    return found


def _for_linear_layer(x: Numbers, upstream: Numbers) -> Iterator[Numbers]:
    """What the gradients of weights and bias would be without an activation."""
    yield upstream.sum(axis=0)
    yield upstream.sum(axis=1)
    if x.ndim == 2 and len(x) == len(upstream):
        yield x.T @ upstream
        yield upstream.T @ x
    if x.ndim == 2 and x.shape[1] == upstream.shape[1]:
        yield upstream @ x.T
        yield x @ upstream.T
