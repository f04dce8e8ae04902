"""Mistakes of an epoch in the step of its weights or of its bias alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake
from steepest.checks.record import ComparisonRow

__all__ = ["mistakes_of_one_part"]

STEP: Final = "one step of all rows"
SUMMED: Final = "with the sum of its batch"
AGAIN: Final = "the rows of each batch again in every later step"
WEIGHTS: Final = Mistake(
    "sum for mean of the weights",
    "moves its weights along the sum over the batch, and its bias along the mean",
    "Divide the gradient of the weights by the number of rows, like that of the bias.",
)
BIAS: Final = Mistake(
    "step of the bias",
    "moves its weights rightly, and its bias by something else than its mean gradient",
    "The gradient of the bias is the mean of p - y over the batch.",
)
PILED_UP: Final = Mistake(
    "gradients pile up",
    "adds the gradients of earlier batches to those of later ones",
    "Compute the gradient of each batch anew: grad = ..., not grad = grad + ...",
)


def mistakes_of_one_part(piece: str, rows: Sequence[ComparisonRow]) -> tuple[Mistake, ...]:
    """The mistake in the step of one layer's weights or bias; () if both are wrong or right.

    Args:
        piece: the name of the piece; only an epoch has such steps.
        rows: the observations of a wrong function beside those of the reference.
    """
    found = _mistake_of_one_part(rows) if piece == "epoch" else None
    return () if found is None else (found,)


def _mistake_of_one_part(rows: Sequence[ComparisonRow]) -> Mistake | None:
    by_probe = {row.got.probe: row for row in rows}
    drawn, step = by_probe.get("rows"), by_probe.get(STEP)
    if drawn is None or step is None or not (drawn.got.judged and step.got.judged):
        return None
    if str(drawn.got.value).startswith(AGAIN) and step.ok:
        return PILED_UP
    got, right = step.got.value, step.expected.value
    if not (isinstance(got, np.ndarray) and isinstance(right, np.ndarray)):
        return None
    if got.shape != right.shape or got.size < 2:
        return None
    weights, bias = _near(got[:-1], right[:-1]), _near(got[-1:], right[-1:])
    if bias and not weights and str(drawn.got.value).endswith(SUMMED):
        return WEIGHTS
    return BIAS if weights and not bias and drawn.ok else None


def _near(got: FloatArray, right: FloatArray) -> bool:
    return bool(np.allclose(got, right, rtol=1e-5, atol=1e-8))
