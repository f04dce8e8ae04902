"""Gradients with respect to the logits, of losses that take what follows a softmax or sigmoid.

Code often leaves out the derivative of the last activation, and returns p - y from the loss:
the derivative by z of -sum(y * log(p)) with p = softmax(z).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.blocks import Block
from steepest.roles.reading import roles_of

__all__ = ["explain_as_logits"]

Numbers = NDArray[np.float64]


def explain_as_logits(blocks: tuple[Block, ...], samples: int, value_words: str) -> str:
    """A remark if the gradient is the derivative with respect to the logits; "" if it is not.

    Args:
        blocks: the parts of the gradient; there must be one.
        samples: a sum may be divided by their number, or a mean multiplied by it.
        value_words: what is differentiated.

    >>> p, y = np.array([[0.7, 0.3], [0.2, 0.8]]), np.array([[1.0, 0.0], [0.0, 1.0]])
    >>> block = Block("grad", "p", p - y, -y / p, p, True)
    >>> "the input of the softmax that gives p" in explain_as_logits((block,), 2, "loss")
    True
    """
    if len(blocks) != 1:
        return ""
    block = blocks[0]
    other = {"weights", "bias", "data"} & {*roles_of(block.parameter)[:1]}
    if other or block.same_shape is None or block.x.size < 2 or not block.is_known:
        return ""
    for slope, activation in _slopes_by_logits(block.x, block.numeric):
        if not np.isfinite(slope).all() or abs(slope).max() <= 1e-7:
            continue
        if np.allclose(slope, block.numeric, rtol=1e-6, atol=1e-9):
            continue  # it changes nothing, so that it explains no factor either
        c = replace(block, numeric=slope).factor
        if c is not None and any(abs(c / k - 1) < 1e-3 for k in (1, samples, 1 / samples)):
            return (
                f"{block.name} is the derivative of {value_words} with respect to the logits, the "
                f"input of the {activation} that gives {block.parameter}. That is right if the "
                f"{activation} is not differentiated again."
            )
    return ""


def _slopes_by_logits(x: Numbers, slope: Numbers) -> Iterator[tuple[Numbers, str]]:
    """The chain rule with each activation of which x may be the output."""
    for axis in range(x.ndim)[::-1]:
        p = np.exp(np.clip(x, None, 50))
        yield slope - p * slope.sum(axis=axis, keepdims=True), "log-softmax"
        yield x * (slope - (x * slope).sum(axis=axis, keepdims=True)), "softmax"
    yield x * (1 - x) * slope, "sigmoid"
