"""Which rows an epoch trains on, how often, and with which factor.

A network of one sigmoid unit is trained on the rows of an identity matrix. To first order in a
small learning rate the weight of a row moves only in the steps that the row takes part in, by
learning_rate (label - sigmoid) times the row's factor in the batch: 1 / batch size for a mean.
So the weights show which rows were used, how often, and with which factor and labels, for any
order. Patterns of slices are recognised by the sorted contributions of all rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch_batches import SLICES
from steepest.checks.catalogue.epoch_data import BATCH, ROWS, Network, mixed_labels
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)

__all__ = ["describe_row_use", "observe_remainder", "rows_are_used_evenly", "updates_as_text"]

SMALL: Final = 1e-4
RIGHT: Final = "every row once"
MEAN: Final = ", with the mean of its batch"
REMAINDER_ROWS: Final = 11
BY_CHANCE: Final = "some rows several times, others never, in another way in each call"


def rows_are_used_evenly(finding: str) -> bool:
    """Whether every row was used once, with any factor."""
    return finding.startswith(RIGHT)


def updates_as_text(finding: str) -> str:
    """What a reader sees of a finding: that the mean is right says nothing of wrong rows."""
    return f"updates from {finding if finding == RIGHT + MEAN else finding.removesuffix(MEAN)}"


def describe_row_use(
    call: ExaminedFunction, seeds: Iterator[int], network: Network
) -> tuple[str, CallResult]:
    """In words which rows were used, with which factor, and the call."""
    shares, result = _share_per_row(call, ROWS, next(seeds), network)
    if not np.isfinite(shares).all():
        return "numbers that are not finite", result
    size = float(abs(shares).max())
    if size < 1e-9:
        return "no row at all", result
    negative = shares < -0.01 * size
    if (shares > 0.01 * size).any() and negative.any():
        return _describe_mixed_signs(negative), result
    direction = ", with the wrong sign" if negative.any() else ""
    finding = _describe_shares(np.sort(abs(shares)))
    if finding is None:
        again = [
            np.sort(abs(_share_per_row(call, ROWS, next(seeds), network)[0])) for _ in range(2)
        ]
        same = all(_nearly_equal(each, np.sort(abs(shares))) for each in again)
        finding = "rows used unevenly, in the same way in each call" if same else BY_CHANCE
    return finding + direction, result


def observe_remainder(
    call: ExaminedFunction, seed: int, row_use: str, network: Network
) -> Iterator[Observation]:
    """Train on 11 rows in batches of 4: is a row used twice, and what happens to the last 3?"""
    shares, result = _share_per_row(call, REMAINDER_ROWS, seed, network)
    finding, left = "every row at most once", "trained"
    if rows_are_used_evenly(row_use) and np.isfinite(shares).all():
        times = abs(shares) / np.median(abs(shares))
        finding = "some rows twice" if times.max() > 1.6 else finding
        left = "left out" if times.min() < 0.1 else left
    yield make_observation("a remainder", result, finding)
    yield make_observation("the last rows", result, left, judged=False)


def _share_per_row(
    call: ExaminedFunction, n: int, seed: int, network: Network
) -> tuple[FloatArray, CallResult]:
    """The contribution of each row to its own weight, 1 / BATCH for a mean."""
    labels = mixed_labels(n)
    start = network(np.zeros(n))
    result = call(start, np.eye(n), labels, SMALL, BATCH, seed, 1)
    if result.failure is not None or result.arrays[0].size != start[0][0].size:
        return np.full(n, np.nan), result
    factor = start[1][0][0, 0] if len(start) > 1 else 1.0
    return result.arrays[0].reshape(n, -1)[:, 0] / (SMALL * factor * (labels - 0.5)), result


def _describe_mixed_signs(negative: Any) -> str:
    """Rows that moved away from their labels: all of one label, or rows of both."""
    labels = mixed_labels(ROWS)
    for label in (0.0, 1.0):
        if (negative == (labels == label)).all():
            return f"rows of label {label:g} in the wrong direction"
    return "rows with the labels of other rows"


def _describe_shares(shares: FloatArray) -> str | None:
    """The known pattern of these contributions, in ascending order; None if there is none."""
    for words, pattern in _known_patterns().items():
        factor = shares[-1] / pattern[-1]
        if _nearly_equal(shares, factor * pattern):
            if _nearly_equal(factor, 1.0):
                return words + MEAN
            if _nearly_equal(factor, float(BATCH)):
                return f"{words}, with the sum of its batch"
            return f"{words}, with {factor / BATCH:.2g} times its gradient"
    return None


@cache
def _known_patterns() -> dict[str, FloatArray]:
    """The sorted contributions of the rows for known slices, the right ones first."""
    rows = np.arange(ROWS)
    steps = np.ceil((ROWS - rows) / BATCH)  # gradients that are never cleared: again in each step
    patterns = {
        RIGHT: np.full(ROWS, 1 / BATCH),
        "the rows of each batch again in every later step": steps / BATCH,
    }
    for _, does, _, bounds in SLICES:
        shares = np.zeros(ROWS)
        for start, end in bounds(ROWS, BATCH):
            used = rows[start:end]
            shares[used] += 1 / max(len(used), 1)
        patterns.setdefault(f"an epoch that {does}", shares)
    return {words: np.sort(shares) for words, shares in patterns.items()}


def _nearly_equal(a: Any, b: Any) -> bool:
    return bool(np.all(abs(np.asarray(a) - b) <= 0.02 * np.maximum(abs(np.asarray(b)), 0.05)))
