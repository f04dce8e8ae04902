"""Further probes of a training epoch: its accuracy, generator, batch sizes and last rows.

They are made only of a function with the exercise's name, given as that piece, that is right on all
other probes. A right function fails one of them with probability below 1e-9.
"""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Iterator
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch_data import (
    BATCH,
    DATA,
    LABELS,
    START,
    one_unit_network,
)
from steepest.checks.examinations.further_draws import SEEDS
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    alike,
    is_own_function,
    make_observation,
)
from steepest.edits.source import read_function_source
from steepest.nn.networks import evaluate
from steepest.parameters import parameters_of

__all__ = ["examine_further_epochs"]

EPOCHS: Final = 60
REMAINDER: Final = 11
MANY: Final = 150
"""Times eight rows are more than the usual batches that a size of None may mean by mistake."""
BEFORE: Final = "before the step"


def examine_further_epochs(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield whether each of 11 rows is trained in some epochs, accuracies, and changed data."""
    seeds = itertools.count(SEEDS)
    yield from _observe_accuracies(call, seeds)
    result = call(one_unit_network(START), DATA[:8], LABELS[:8], 0.1, BATCH, next(seeds), 1)
    changed = result.failure is None and result.returned.changed
    given = "changed" if changed else "unchanged"
    yield make_observation("rows and labels given", result, given)
    in_place = result.failure is None and result.returned.in_place
    given = "changed" if in_place and _takes_weights_apart(call) else "unchanged"
    yield make_observation("weights given", result, given)
    labels = np.arange(REMAINDER) % 2 * 1.0
    start = one_unit_network(np.zeros(REMAINDER))
    yield _observe_generator(call, next(seeds))
    yield _observe_batch_size("no batch size", None, call, next(seeds))
    yield _observe_batch_size("a batch larger than the data", 20, call, next(seeds))
    yield _observe_whole_numbers(call, next(seeds))
    yield _observe_batches_of_one(call, next(seeds))
    trained = np.zeros(REMAINDER, dtype=bool)
    left = "left out"
    for _ in range(EPOCHS):
        result = call(start, np.eye(REMAINDER), labels, 1e-4, BATCH, next(seeds), 1)
        if result.failure is not None or result.arrays[0].size != REMAINDER:
            trained[:] = True
            break
        moved = abs(result.arrays[0].ravel())
        left = "a smaller batch" if (moved > 0.1 * moved.max()).all() else left
        trained |= moved > 0.1 * moved.max()
        if trained.all():
            break
    words = "each in some epochs" if trained.all() else "some never, in 60 epochs"
    yield make_observation("rows beyond the full batches", result, words)
    own = getattr(call, "function", None)
    by_setting = any(re.search("drop|last", n) for n in _names(own))
    judged = is_own_function(own) and _takes_weights_apart(call) and not by_setting
    yield make_observation("the last rows of 11", result, left if judged else "left out")


def _observe_generator(call: ExaminedFunction, seed: int) -> Observation:
    """Whether two epochs from equal generators, or of one seed, take the same steps."""
    binding = getattr(call, "binding", None)
    taken = binding is not None and not {"rng", "seed"}.isdisjoint(binding.roles)
    one, two = (call(one_unit_network(START), DATA, LABELS, 0.1, BATCH, seed, 1) for _ in range(2))
    words = "the same steps"
    if taken and is_own_function(getattr(call, "function", None)) and not alike(one, two):
        words = "other steps"
    return Observation("two epochs of one generator", f"{one.call}, called twice,", words)


def _observe_batch_size(
    probe: str, size: int | None, call: ExaminedFunction, seed: int
) -> Observation:
    """One batch of all rows for this batch size; to refuse it is wrong if the text speaks of it."""
    start = one_unit_network(START)
    x, y = (np.tile(each[:8].T, MANY).T for each in (DATA, LABELS))
    result, whole = (call(start, x, y, 0.1, k, seed, 1) for k in (size and size * MANY, 8 * MANY))
    words = "one step of all rows"
    if not alike(result, whole):
        words = "other steps than one of all rows"
    own = getattr(call, "function", None)
    speaks_of_it = _takes_weights_apart(call) and _speaks_of_none(call)
    words = "an error" if result.failure and speaks_of_it else words
    words = words if is_own_function(own) else "one step of all rows"
    judged = speaks_of_it or not (result.failure or size)
    return Observation(probe, result.call, words, judged=judged)


def _takes_weights_apart(call: ExaminedFunction) -> bool:
    """Whether weights and biases are arguments of their own, as in epoch(x, y, w, b, lr, batch)."""
    binding = getattr(call, "binding", None)
    return binding is not None and not {"w", "w1"}.isdisjoint(binding.signature.roles)


def _names(function: Any) -> list[str]:
    return [each.name for each in parameters_of(function)]


def _speaks_of_none(call: ExaminedFunction) -> bool:
    """Whether a function says what a batch size of None means, and does not refuse it."""
    function, binding = getattr(call, "function", None), getattr(call, "binding", None)
    plain = inspect.unwrap(function) if callable(function) and is_own_function(function) else None
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None or binding is None:
        return False
    own = {**dict(zip(binding.positional, _names(function), strict=False)), **binding.keywords}
    size, text = re.escape(own.get("batch_size", "batch_size")), "\n".join(source.lines)
    named = rf"\b{size}\b[^,)\n]*None|None[^,)\n]*\b{size}\b|\b{size} or\b"
    named += rf"|\b(if|not) {size}\b(?! *[<>=!])"
    return bool(re.search(named, text)) and not re.search(r"None[^\n]*:\s*raise", text)


def _observe_accuracies(call: ExaminedFunction, seeds: Iterator[int]) -> Iterator[Observation]:
    """The reported accuracy of a full batch, and of rows that are all on the right side."""
    x, y = DATA[:8], LABELS[:8]
    start = one_unit_network(-START)
    result = call(start, x, y, 2.0, 8, next(seeds), 1)
    words, reported = BEFORE, _accuracy(result)
    if reported is not None and len(result.arrays) == 2:
        trained = [(result.arrays[0], result.arrays[1], start[0][2])]
        before, after = (evaluate(each, x, y)[1] for each in (start, trained))
        if abs(reported - before) > 1e-4 and abs(reported - after) < 1e-4:
            words = "after the step"
    yield make_observation("accuracy of one batch", result, words)
    for n in (REMAINDER, 2 * BATCH):
        weights: FloatArray = np.where(np.arange(n) % 2, 1.5, -1.5)
        result = call(one_unit_network(weights), np.eye(n), np.arange(n) % 2 * 1.0, 1e-9, BATCH,
                      next(seeds), 1)  # fmt: skip
        reported = _accuracy(result)
        words = "all of them"
        if reported is not None and min(abs(reported - each) for each in (1.0, 100.0)) > 1e-4:
            words = "less than all of them" if reported < 1 else "more than 1"
        shown = None if reported is None else f"the accuracy {reported:.4g}"
        probe = f"accuracy of {n} rows on the right side"
        yield make_observation(probe, result, words, shown=shown)


def _accuracy(result: CallResult) -> float | None:
    """The reported accuracy; None if there is none, or it may be the loss."""
    returned = result.returned
    if result.failure is not None or returned.loss is None or returned.accuracy is None:
        return None
    return float(returned.accuracy)


def _observe_whole_numbers(call: ExaminedFunction, seed: int) -> Observation:
    """Whether rows of whole numbers are trained on like the same numbers as floats."""
    x = np.rint(3 * DATA[:8])
    start = one_unit_network(START)
    results = [call(start, each, LABELS[:8], 0.1, 8, seed, 1) for each in (x.astype(int), x)]
    words = "as with floats" if alike(*results) else "other steps than with floats"
    return make_observation("whole-number rows", results[0], words, judged=not results[0].failure)


def _observe_batches_of_one(call: ExaminedFunction, seed: int) -> Observation:
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
