"""Probes of an epoch on rows of whole numbers, and in batches of one row."""

from __future__ import annotations

import numpy as np

from steepest.checks.catalogue.epoch_data import DATA, LABELS, START, one_unit_network
from steepest.checks.observations import CallResult, ExaminedFunction, Observation, make_observation

__all__ = ["alike", "observe_batches_of_one", "observe_whole_numbers"]


def observe_whole_numbers(call: ExaminedFunction, seed: int) -> Observation:
    """Whether rows of whole numbers are trained on like the same numbers as floats."""
    x = np.rint(3 * DATA[:8])
    start = one_unit_network(START)
    results = [call(start, each, LABELS[:8], 0.1, 8, seed, 1) for each in (x.astype(int), x)]
    words = "as with floats" if alike(*results) else "other steps than with floats"
    return make_observation("whole-number rows", results[0], words, judged=not results[0].failure)


def observe_batches_of_one(call: ExaminedFunction, seed: int) -> Observation:
    """Whether five steps on one row each are those on two equal rows each."""
    start = one_unit_network(START)
    one, two = (
        call(start, np.repeat(DATA[:1], 5 * size, 0), np.repeat(LABELS[:1], 5 * size), 0.1, size,
             seed, 1)
        for size in (1, 2)
    )  # fmt: skip
    words = "an error" if one.failure else "as with two equal rows"
    words = words if alike(one, two) else "other steps than with two equal rows"
    return Observation("batches of one row", one.call, words, judged=not two.failure)


def alike(one: CallResult, two: CallResult) -> bool:
    """Whether two calls returned the same parameters, or one of them failed."""
    if one.failure or two.failure or len(one.arrays) != len(two.arrays):
        return True
    pairs = zip(one.arrays, two.arrays, strict=True)
    return all(a.shape == b.shape and np.allclose(a, b, atol=1e-5) for a, b in pairs)
