"""Further probes of layers and splits: what shows only in many calls or in other sizes.

They are made only of a function with the exercise's name, given as that piece, that is right on all
other probes. A right function fails one of them with probability below 1e-9.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.calling import SafeFunction
from steepest.checks.documented_returns import documented_returns
from steepest.checks.documented_shapes import prose_of
from steepest.checks.examinations.given_generator import observe_given_generator
from steepest.checks.examinations.half_split import examine_halves
from steepest.checks.examinations.layers_together import observe_layers_together
from steepest.checks.examinations.split_parts import may_be_of_either
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    alike,
    is_own_function,
    make_observation,
)
from steepest.gradients.safe_calls import SafeCall
from steepest.nn.activations import relu
from steepest.parameters import parameters_of

__all__ = [
    "examine_fans",
    "examine_further_layers",
    "examine_further_splits",
]

SEEDS: Final = 1000
"""The first seed of these probes, which no other probe takes."""
LEAST_LENGTH: Final = 0.3
"""Of a row or column of 80 or more weights to the mean; a right one is below with 1e-10."""
SPLITS: Final = 64
FEWEST: Final = 5
"""A row is in a given half of 64 splits less often with probability 4e-13."""
ORDERS: Final = 45
"""Splits of two rows; both orders are seen but with probability 2^-44."""
FANS: Final = ("fan_in", "fan_out")
ENDS: Final = ("in", "out")
"""The two widths by which a layer may scale its weights, as its mode may name them."""
ASKED_FOR: Final = "the fan asked for"


def examine_further_layers(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield what biases and activation are, and whether all weights are drawn alike."""
    seeds = itertools.count(SEEDS)
    result = call(90, 80, relu, next(seeds))
    biases = _part(result, 1)
    kind = "floating numbers" if biases is None or biases.dtype.kind == "f" else "whole numbers"
    yield make_observation("type of the biases", result, kind)
    row = biases is not None and biases.shape == (1, 80)
    words = "a row (1, outputs)" if row else "a vector (outputs,)"
    yield make_observation("shape of the biases", result, words)
    single = result.single and isinstance(result.returned, tuple | list)
    single = single and isinstance(result.returned[0], np.ndarray)
    words = "float32" if single else "float64"
    yield make_observation("type of the weights", result, words)
    given = "activation" not in call.roles or _acts_as_given(result)
    words = "as it was given" if given else "something else"
    yield make_observation("activation", result, words)
    yield make_observation("weights of each unit", result, _describe_lengths(result))
    centred = not result.failure and abs(result.arrays[0].mean()) < 1e-12 * result.arrays[0].std()
    words = "exactly 0" if centred else "about 0"  # by chance with probability 1e-10
    yield make_observation("mean of the weights", result, words)
    for d_in, d_out in ((1, 400), (400, 1)):
        narrow = call(d_in, d_out, relu, next(seeds))
        words = "drawn at random"
        if narrow.failure is None and not np.ptp(narrow.arrays[0]) > 0:
            words = "all equal"
        yield make_observation(f"weights of a layer ({d_in}, {d_out})", narrow, words)
    yield _observe_no_seed(call, (6, 5, relu))
    one = call(1, 1, relu, next(seeds))
    finite = bool(one.failure) or bool(np.isfinite(one.arrays[0]).all())
    words = "a number" if finite else "NaN or inf"
    yield make_observation("a layer of one weight", one, words, judged=not one.failure)
    pair = [call(6, 5, relu, 0) for _ in range(2)]
    words = "the same weights" if "seed" not in call.roles or alike(*pair) else "other weights"
    yield make_observation("two layers of the seed 0", pair[0], words)
    square = call(60, 60, relu, next(seeds))
    yield make_observation("weights of a square layer", square, _describe_lengths(square))


def examine_fans(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield whether a layer follows the fan asked for, whether it draws all weights, and whether
    layers made together are others."""
    drawn = call(90, 80, relu, SEEDS)
    yield make_observation("weights of each unit", drawn, _describe_lengths(drawn))
    yield make_observation("fan asked for", call(6, 5, relu, 0), _describe_fans(call))
    yield observe_given_generator(call)
    yield from observe_layers_together(call)


def _describe_fans(call: ExaminedFunction) -> str:
    """Whether a layer that takes fan_in or fan_out as its mode follows it."""
    if not isinstance(call, SafeFunction):
        return ASKED_FOR
    defaults = {each.name: each.default for each in parameters_of(call.function)}
    found = [
        (name, modes)
        for name, value in defaults.items()
        for modes in (FANS, ENDS)
        if isinstance(value, str) and (value in modes or (modes is FANS and "fan" in value))
    ]
    if not found:
        return ASKED_FOR
    name, modes = found[0]
    text = " ".join(prose_of(call.function)).lower()
    said = next((fan for fan in FANS if re.search(rf"default\W{{1,4}}{fan}\b", text)), "")
    if said and defaults[name] != said:
        return "another default than its text says"
    asked: list[str] = []
    for mode in modes:
        made = _in_mode(call, name, mode)(300, 80, relu, 0)
        if made.failure is not None:
            return ASKED_FOR
        deviation = float(made.arrays[0].std())
        near = (abs(deviation / (2 / width) ** 0.5 - 1) < 0.04 for width in (300, 80))
        asked += [fan for fan, fits in zip(modes, near, strict=True) if fits]
    if asked == [*modes[::-1]]:
        return "the other fan"
    return "the same fan for both" if len(asked) == 2 and len({*asked}) == 1 else ASKED_FOR


def _in_mode(call: SafeFunction, name: str, mode: str) -> SafeFunction:
    """The layer with its mode given by name."""
    binding = replace(call.binding, constants={**call.binding.constants, name: mode})
    return SafeFunction(
        call.function, call.piece, call.array_format, binding, call.roles, call.variant
    )


def _observe_no_seed(call: ExaminedFunction, arguments: tuple[Any, ...]) -> Observation:
    """Whether two calls draw other numbers if the seed is None, which is its default."""
    own = parameters_of(getattr(call, "function", _part))
    without = any(p.default is None and re.search("seed|random_state|rng", p.name) for p in own)
    first, second = (call(*arguments, None) for _ in range(2))
    same = without and "seed" in call.roles and not (first.failure or second.failure)
    same = same and alike(first, second)
    words = "the same draw twice" if same else "another draw each time"
    return make_observation("no seed", first, words, judged=not first.failure)


def _part(result: CallResult | SafeCall, place: int) -> Any:
    """A part of what a layer returned, as an array; None if it cannot be read."""
    try:
        returned = result.returned
        parts = list(returned.values()) if isinstance(returned, dict) else list(returned)
        return to_numpy(parts[place]) if is_tensor(parts[place]) else np.asarray(parts[place])
    except (TypeError, IndexError, ValueError):
        return None


def _acts_as_given(result: CallResult) -> bool:
    """Whether the activation in (W, b, activation) is relu, or a name; True if there is none."""
    returned = result.returned
    if not isinstance(returned, tuple | list) or len(returned) != 3 or returned[2] is relu:
        return True
    return isinstance(returned[2], str) or callable(returned[2])


def _describe_lengths(result: CallResult) -> str:
    """Whether each row and each column of weights is about as long as the others."""
    if result.failure is not None:
        return ""
    squares = result.arrays[0] ** 2
    mean = float(squares.mean())
    lengths = np.concatenate([squares.mean(axis=axis) / max(mean, 1e-300) for axis in (0, 1)])
    if len(np.unique(squares)) < 0.2 * squares.size:
        return "few different numbers"
    if lengths.min() < 1e-6:
        return "some weights are always 0"
    return "of different sizes" if lengths.min() < LEAST_LENGTH else "of one size"


def examine_further_splits(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield whether rows keep their numbers, and how often each row is in the first part."""
    seeds = itertools.count(SEEDS)
    n = 201
    numbers = np.random.default_rng(201).normal(size=(n, 3))
    numbers[:, 0] = np.arange(n)
    labels = np.arange(n) % 2
    result = call(numbers, labels, 0.5, next(seeds))
    yield make_observation("numbers of the rows", result, _describe_numbers(result, numbers))
    counts = np.zeros(n)
    for _ in range(SPLITS):
        result = call(numbers, labels, 0.5, next(seeds))
        if result.failure is not None:
            break
        counts[_first_rows(result)] += 1
    about_half = abs(counts.sum() / SPLITS / n - 0.5) < 0.05  # of 80 % most rows are in each time
    usual = not about_half or (counts.min() >= FEWEST and counts.max() <= SPLITS - FEWEST)
    words = "each row in both parts" if result.failure or usual else "some rows in one part only"
    yield make_observation("64 splits", result, words)
    yield from examine_halves(call, result)
    yield from _observe_seed_of_zero(call, numbers, labels)
    yield make_observation("other values", result, _describe_parts(call, result))
    yield _observe_no_seed(call, (numbers, labels, 0.5))
    yield from _observe_unusual_rows(call, numbers, labels, seeds)
    seen: set[tuple[int, ...]] = set()
    for _ in range(ORDERS):
        result = call(numbers[:2], labels[:2], 0.5, next(seeds))
        if result.failure is not None:
            return
        seen.add(tuple(_first_rows(result)))
    words = "one of two rows, in every split the same" if len(seen) == 1 else "either of two rows"
    yield make_observation("splits of two rows", result, words)


def _observe_seed_of_zero(
    call: ExaminedFunction, numbers: FloatArray, labels: Any
) -> Iterator[Observation]:
    """Two splits of the seed 0, which is false in a condition, and an odd first part."""
    first, second = (call(numbers, labels, 0.5, 0) for _ in range(2))
    ran = not (first.failure or second.failure)
    same = ran and {*_first_rows(first)} == {*_first_rows(second)}
    words = "the same split" if same or "seed" not in call.roles or not ran else "two splits"
    yield make_observation("the seed 0", first, words)
    n, k = 148, 37
    result = call(numbers[:n], labels[:n], 0.25, SEEDS)
    sizes = [len(each) for each in result.arrays if each.ndim == 2]
    off = sizes in ([k + 1, n - k - 1], [k - 1, n - k + 1])
    words = "one row too many or too few" if off else "an odd number of rows"
    yield make_observation("0.25 of 148", result, words)
    sizes = [len(each) for each in first.arrays if each.ndim == 2]
    more = sizes == [101, 100] and not _takes_a_size(call)
    words = "one row more in the first part" if more else "at most half in the first part"
    yield make_observation("half of 201 rows", first, words)


def _describe_parts(call: ExaminedFunction, result: CallResult) -> str:
    """Whether rows and labels come in the order in which the docstring lists their parts."""
    words, function = "as its text says", getattr(call, "function", None)
    if function is None or not is_own_function(function) or not isinstance(result.returned, tuple):
        return words
    names = documented_returns(function)
    kinds = [2 if each[0] == "x" else 1 for each in names if re.match(r"[xy]_?(tr|va|te)", each)]
    validation_first = [each for each in names[:1] if re.search("va|te", each)]
    found = [getattr(each, "ndim", 0) for each in result.returned]
    other = len(kinds) == len(names) and sorted(kinds) == sorted(found) and kinds != found
    return "another order than its text says" if other and not validation_first else words


def _takes_a_size(call: ExaminedFunction) -> bool:
    """Whether a parameter says how many rows come first, or the share of the second part."""
    names = [each.name.lower() for each in parameters_of(getattr(call, "function", call))]
    if any(may_be_of_either(call, name) for name in names[2:3]):
        return True
    return any(re.search(r"^(n|num|k)(_?tr|$)|count|size|val|test", name) for name in names)


def _observe_unusual_rows(
    call: ExaminedFunction, numbers: FloatArray, labels: Any, seeds: Iterator[int]
) -> Iterator[Observation]:
    """Rows that occur twice, and a first part that takes all rows."""
    twice = numbers[np.arange(60) // 2]
    result = call(twice, labels[:60], 0.5, next(seeds))
    words = "each in one part"
    if result.failure is None:
        rows = np.concatenate([each[:, 0] for each in result.arrays if each.ndim == 2])
        counts = np.bincount(np.clip(rows.astype(int), 0, 30), minlength=30)
        words = words if (counts == 2).all() and len(rows) == 60 else "some lost or doubled"
    yield make_observation("rows that are equal", result, words)
    result = call(numbers[:20], labels[:20], 1.0, next(seeds))
    if result.failure is None and "fraction" in call.roles:
        sizes = sorted(len(each) for each in result.arrays if each.ndim == 2)
        words = "all rows in one part" if sizes == [0, 20] else "other numbers of rows"
        yield make_observation("a fraction of 1", result, words)
    else:
        yield make_observation("a fraction of 1", result, "all rows in one part", judged=False)


def _first_rows(result: CallResult) -> Any:
    first = result.arrays[0][:, 0] if result.arrays else np.zeros(0)
    return np.clip(first.astype(int), 0, 200)


def _describe_numbers(result: CallResult, given: FloatArray) -> str:
    """Whether the rows have the numbers that were given, found by their first column."""
    if result.failure is not None:
        return ""
    parts = [each for each in result.arrays if each.ndim == 2]
    rows = np.concatenate(parts)
    own = given[np.clip(rows[:, 0].astype(int), 0, len(given) - 1)]
    same = np.allclose(rows, own, rtol=1e-3, atol=1e-3)
    return "as they were given" if same else "changed"
