"""How a wrong function differs where no mistake explains it: on which probes, and where in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.record import ComparisonRow
from steepest.gradients.safe_calls import CallFailure

__all__ = ["describe_difference", "says_enough"]

MOST_PROBES: Final = 3
"""Probes that are listed by their names."""
FEWEST_NUMBERS: Final = 3
"""Different wrong numbers below which explanations agree by chance."""


def describe_difference(rows: Sequence[ComparisonRow]) -> str:
    """What the wrong results have in common, a sentence with a space before it; "" if nothing.

    Args:
        rows: the observations of a wrong function beside those of the reference.
    """
    judged = [row for row in rows if row.got.judged]
    wrong = [row for row in judged if not row.ok]
    pairs = _elements(judged)
    if pairs is not None:
        got, right, probes = pairs
        first = got[0]
        constant = np.array_equal(got, np.full(got.shape, first), equal_nan=True)
        if probes >= FEWEST_NUMBERS and constant and not np.all(right == right[0]):
            return f" It always gives {first:.6g}."
        if words := _describe_elements(got, right):
            return f" {words}."
    names = list(dict.fromkeys(row.got.probe for row in wrong))
    if len(names) <= MOST_PROBES and 2 * len(wrong) < len(judged):
        return f" It is wrong only on: {'; '.join(names)}."
    return ""


def says_enough(rows: Sequence[ComparisonRow]) -> bool:
    """Whether results are numbers, finite and several of them different.

    Many explanations agree with a few findings or failures, or with one constant result.
    """
    seen = [row.got.value for row in rows if row.got.judged]
    arrays = [each for each in seen if isinstance(each, np.ndarray)]
    failed = sum(isinstance(each, CallFailure) for each in seen)
    numbers = np.concatenate([np.zeros(0), *(np.ravel(each) for each in arrays)])
    different = len(np.unique(numbers[np.isfinite(numbers)]))
    return different >= FEWEST_NUMBERS and 2 * failed <= len(seen)


def _elements(rows: Sequence[ComparisonRow]) -> tuple[FloatArray, FloatArray, int] | None:
    """All elements of the results and of the right ones, and the number of results."""
    got, right = [], []
    for row in rows:
        a, b = row.got.value, row.expected.value
        if isinstance(a, np.ndarray) and isinstance(b, np.ndarray) and a.shape == b.shape:
            got.append(a.ravel())
            right.append(b.ravel())
    if not got or not sum(map(len, got)):
        return None
    return np.concatenate(got), np.concatenate(right), len(got)


def _describe_elements(got: FloatArray, right: FloatArray) -> str:
    """Which elements are wrong, by the right results, and what stands there; "" if unclear."""
    with np.errstate(all="ignore"):
        wrong = ~(np.isclose(got, right, rtol=1e-4, atol=1e-9) | (np.isnan(got) & np.isnan(right)))
    if not wrong.any() or wrong.all():
        return ""
    regions = (
        ("0", right == 0), ("above 0", right > 0), ("below 0", right < 0),
        ("above 0.5", right > 0.5), ("below 0.5", right < 0.5), ("1", right == 1),
        ("not 0", right != 0),
    )  # fmt: skip
    where = next((name for name, inside in regions if np.array_equal(inside, wrong)), "")
    values = got[wrong]
    same = np.array_equal(values, np.full(values.shape, values[0]), equal_nan=True)
    if not where:
        return "Some elements are nan" if np.isnan(values).all() else ""
    gives = f"it gives {values[0]:.6g}" if same else "the result is another one"
    if not same and np.allclose(values, -right[wrong]):
        gives = "the sign is wrong"
    ratio = values / np.where(right[wrong] == 0, 1, right[wrong])
    if not same and np.all(right[wrong] != 0) and np.allclose(ratio, ratio[0]):
        gives = f"the result is {ratio[0]:.4g} times too large"
    return f"Where {where} is right, {gives}"
