"""Probes of a split: each row has its number in its first column, so the parts can be read.

There are 201 rows, and the labels follow from the numbers. A random order takes exactly the first
rows with probability 1 / binomial(201, 20) or less, below 1e-27.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.split import MISTAKES, make_split
from steepest.checks.examinations.further_draws import examine_further_splits
from steepest.checks.examinations.split_parts import COLUMNS, may_be_of_either, read_parts
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.parameters import parameters_of

__all__ = ["PIECE"]

N: Final = 201
FRACTION: Final = "the fraction asked for"
LAYOUT: Final = "order of rows and labels"
OTHER_PART: Final = "the fraction asked for, in the other part"
LEAST_CHANGES: Final = 45
"""Changes between the parts along the given order; a random half has 100, with deviation 7."""
SEED: Final = "another split for another seed, the same for the same"
RNG: Final = np.random.default_rng(899)
X: Final = np.column_stack([np.arange(float(N)), RNG.normal(size=(N, COLUMNS - 1))])
Y: Final = RNG.permutation(np.arange(N) % 2)


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield observations of the rows in each part, their labels, order, sizes, and the seed.

    Rows that come back one after the other in one long array cannot be read: only that is judged.
    """
    seeds = itertools.count()
    first, second = call(X, Y, 0.5, next(seeds)), call(X, Y, 0.5, next(seeds))
    arrays = first.returned if type(first.returned) in (tuple, list) else ()
    flat = any(getattr(each, "ndim", 0) == 1 and len(each) > N for each in arrays)
    words = "one long array" if flat else "rows and columns"
    yield make_observation("shape of the rows", first, words)
    for each in _examine_parts(call, seeds, first, second):
        yield replace(each, judged=each.judged and not flat)


def _examine_parts(
    call: ExaminedFunction, seeds: Iterator[int], first: CallResult, second: CallResult
) -> Iterator[Observation]:
    yield make_observation("rows", first, _describe_rows(first))
    yield make_observation("labels", first, _describe_label_alignment(first))
    yield make_observation(LAYOUT, first, _describe_layout(first))
    yield make_observation("order", first, _describe_order(first))
    varying = False
    for fraction, n in ((0.8, N), (0.3, N), (0.25, 200)):
        name = f"{fraction} of {n}"
        result, again = (call(X[:n], Y[:n], fraction, next(seeds)) for _ in range(2))
        varying |= not result.failure and not again.failure and _sizes(result) != _sizes(again)
        if n == N:
            yield make_observation(f"rows at {name}", result, _describe_rows(result))
            yield make_observation(f"labels at {name}", result, _describe_label_alignment(result))
        words = FRACTION if varying else _describe_sizes(result, fraction, call, n)
        yield make_observation(f"size at {name}", result, words)
    sizes = "other sizes each time" if varying else "the same sizes each time"
    yield make_observation("sizes", first, sizes)
    yield _observe_seed(call, next(seeds))
    yield make_observation("two splits", second, _compare_two_splits(call, first, second))


def _row_numbers_of_parts(result: CallResult) -> list[FloatArray]:
    """The row numbers in each part."""
    return [part[:, 0] for part in result.arrays if part.ndim == 2]


def _sizes(result: CallResult) -> tuple[int, ...]:
    return tuple(map(len, _row_numbers_of_parts(result)))


def _describe_rows(result: CallResult) -> str:
    if result.failure is not None:
        return ""
    parts = [set(each.tolist()) for each in _row_numbers_of_parts(result)]
    if not all(parts):
        return "an empty part"
    if not set().union(*parts) <= set(range(N)):
        return "rows that were not given"
    if any(a & b for a, b in itertools.combinations(parts, 2)):
        return "rows in two parts"
    if _sizes(result) != tuple(map(len, parts)):
        return "rows several times in a part"
    if sum(map(len, parts)) < N:
        return "rows in no part"
    return "every row in one part"


def _describe_sizes(
    result: CallResult, fraction: float, call: ExaminedFunction, n: int
) -> str | FloatArray:
    """Whether the first part has the fraction asked for, rounded in any way; else the sizes.

    The fraction is that of the second part if the parameter is called test_size or similar, and of
    either part if it is called frac or similar in a function such as train_test_split.
    """
    sizes = _sizes(result)
    if result.failure is not None or "fraction" not in call.roles or sum(sizes) != n:
        return FRACTION
    name = _asked_by(call)
    of_second = re.search("val|test|hold|dev|eval|second", name.lower())
    asked = fraction * n
    exact = abs(asked - round(asked)) < 1e-9
    within = 0.5 if exact else 2.5  # rows; only where nothing is rounded does one row count
    own, other = (sizes[-1], sizes[0]) if of_second else (sizes[0], sizes[-1])
    if abs(own - asked) < within or (abs(other - asked) < within and may_be_of_either(call, name)):
        return FRACTION
    if abs(other - asked) <= 2:
        return OTHER_PART
    if exact and abs(own - asked) < 1.5:
        return "one row too many" if own > asked else "one row too few"
    if own <= 3:
        return "next to nothing"
    return "half of the rows" if abs(own - n / 2) <= 1 else np.array(sizes)


def _asked_by(call: ExaminedFunction) -> str:
    """The user's name of the parameter that holds the fraction or the number of rows."""
    own = [each.name for each in parameters_of(getattr(call, "function", examine))]
    if "test" in call.roles:
        return "train"  # it gets the rest, so the first part has the fraction asked for
    counts = (each for each in own if each.lower() in SYNONYMS["count"])
    shares = (each for each in own if each.lower() in SYNONYMS["fraction"])
    return next(counts, next(shares, getattr(call, "parameter_name", str)("fraction")))


def _describe_label_alignment(result: CallResult) -> str:
    if result.failure is not None:
        return ""
    labels = [part.ravel() for part in result.arrays if part.ndim == 1]
    numbers = _row_numbers_of_parts(result)
    if not labels or _labels_fit(numbers, labels):
        return "each with its row"
    if _labels_fit(numbers, labels[::-1]):
        return "labels of the other part"
    if not np.isin(np.concatenate(labels), Y).all():
        return "labels that were not given"
    if [len(each) for each in labels] != [len(each) for each in numbers]:
        return "more or fewer labels than rows"
    return "labels of other rows"


def _describe_layout(result: CallResult) -> str:
    """Whether rows come before labels, where both are returned in one tuple or list."""
    returned = result.returned
    if result.failure is None and isinstance(returned, tuple | list) and len(returned) == 4:
        dimensions = [getattr(each, "ndim", 0) for each in returned]
        if dimensions[0] == 1 and 2 in dimensions:
            return "labels before rows"
    return "rows before labels"


def _labels_fit(numbers: Sequence[FloatArray], labels: Sequence[FloatArray]) -> bool:
    """Whether each part has the labels of its rows; rows that were not given have none."""
    if not all(np.isin(rows, np.arange(N)).all() for rows in numbers):
        return False
    return len(numbers) == len(labels) and all(
        np.array_equal(Y[rows.astype(int)], own) for rows, own in zip(numbers, labels, strict=True)
    )


def _describe_order(result: CallResult) -> str:
    """Whether the rows were shuffled before they were split; sorted parts are fine."""
    if result.failure is not None:
        return ""
    first = np.sort(_row_numbers_of_parts(result)[0])
    if _has_part_with_one_label(result):
        return "sorted by label"
    if first.size > 10 and (np.diff(first) == 2).all():
        return "every other row"
    block = first.size and first[-1] - first[0] == first.size - 1
    at_border = first.size and (first[0] == 0 or first[-1] == N - 1)
    if block and at_border and first.size < N:
        return "the given order"
    inside = np.isin(np.arange(N), first)
    whole = len(_row_numbers_of_parts(result)) == 2 and 80 < inside.sum() < 120
    changes = int((inside[1:] != inside[:-1]).sum())
    return "neighbours together" if whole and changes < LEAST_CHANGES else "shuffled"


def _has_part_with_one_label(result: CallResult) -> bool:
    """Whether a part has only one label; 40 random rows do with probability 1e-12 or less."""
    numbers = [rows for rows in _row_numbers_of_parts(result) if len(rows) >= 40]
    labels = [Y[rows.astype(int)] for rows in numbers if np.isin(rows, np.arange(N)).all()]
    return any(np.ptp(each) == 0 for each in labels)


def _observe_seed(call: ExaminedFunction, seed: int) -> Observation:
    """Whether the seed, if the function takes one, decides which rows come into the first part.

    Also the seed 0, which ``if seed`` takes for none.
    """
    one, again, other = (call(X, Y, 0.5, each) for each in (seed, seed, seed + 1))
    zero, zero_again = (call(X, Y, 0.5, 0) for _ in range(2))
    words = SEED
    failed = one.failure or again.failure or other.failure
    if "seed" in call.roles and not failed and _describe_order(one) == "shuffled":
        if _same_rows(one, again) and not _same_rows(zero, zero_again):
            one, again = zero, zero_again
        if not _same_rows(one, again):
            words = "another split for the same seed"
        elif _same_rows(one, other):
            words = "the same split for every seed"
    return make_observation("seed", one, words)


def _same_rows(first: CallResult, second: CallResult) -> bool:
    sets = [set(_row_numbers_of_parts(each)[0].tolist()) for each in (first, second)]
    return sets[0] == sets[1]


def _compare_two_splits(call: ExaminedFunction, first: CallResult, second: CallResult) -> str:
    """Whether a split that shuffles, and takes no seed, takes other rows in each call."""
    if first.failure or second.failure:
        return ""
    shuffled = "seed" not in call.roles and _describe_order(first) == "shuffled"
    same = shuffled and _same_rows(first, second)
    return "the same rows twice" if same else "different rows each time"


def signature_with_roles(*roles: str) -> AcceptedSignature:
    """The accepted signature of a split with these roles; those after the third are optional."""

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def split_rows(x: Any, y: Any, fraction: float, seed: int) -> Any:
            known = {
                "x": x,
                "y": y,
                "fraction": fraction,
                "seed": seed,
                "rng": np.random.default_rng(seed),
                "count": int(len(x) * fraction),
            }
            return function(*(known[role] for role in roles))

        return split_rows

    implies = ("fraction",) if roles[2] == "count" else ()
    return AcceptedSignature(roles, roles[3:], SYNONYMS, adapt, implies=implies)


def row_number_signature(*roles: str) -> AcceptedSignature:
    """The accepted signature of a split that takes a number of rows and returns row numbers."""

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def split_rows(x: Any, y: Any, fraction: float, seed: int) -> Any:
            known = {
                "n": len(x),
                "fraction": fraction,
                "count": int(len(x) * fraction),
                "seed": seed,
                "rng": np.random.default_rng(seed),
            }
            rows: Sequence[Any] = function(*(known[role] for role in roles))
            return [(x[each], y[each]) for each in rows]

        return split_rows

    return AcceptedSignature(roles, (), SYNONYMS, adapt, by_name_only=len(roles) > 1)


def table_signature(*roles: str) -> AcceptedSignature:
    """The accepted signature of a split of one array with features and labels."""

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def split_rows(x: Any, y: Any, fraction: float, seed: int) -> Any:
            known = {
                "table": np.column_stack([x, y]),
                "test": 1 - fraction,
                "fraction": fraction,
                "count": int(len(x) * fraction),
                "seed": seed,
                "rng": np.random.default_rng(seed),
            }
            parts = [np.asarray(each) for each in function(*(known[role] for role in roles))]
            return [(part[:, :-1], part[:, -1]) for part in parts]

        return split_rows

    note = "It splits one array, with the labels in its last column."
    return AcceptedSignature(
        roles, (), SYNONYMS, adapt, by_name_only=True, note=note, described=False
    )


SYNONYMS: Final = {
    "test": ("test_ratio", "test_size", "test_fraction", "test_split", "val_ratio", "val_fraction"),
    "table": ("data", "dataset", "rows", "samples", "records"),
    "x": ("data", "features", "images", "inputs", "xs"),
    "y": ("labels", "targets", "target", "label", "ys", "t"),
    "fraction": (
        "train_fraction", "ratio", "train_ratio", "p", "frac", "share", "test_size", "train_size",
        "val_fraction", "val_size", "validation_size", "validation_fraction", "test_fraction",
        "split_ratio", "test_ratio", "val_ratio", "train_frac", "split", "portion", "percentage",
    ),
    "seed": ("random_seed", "random_state", "rng_seed"),
    "rng": ("generator", "random_generator", "gen"),
    "count": (
        "n_train", "n_training", "train_count", "size", "k", "num_train", "n_tr", "n_val",
        "n_valid", "n_validation", "n_test", "num_val", "num_test", "val_count", "test_count",
    ),
    "n": ("n_rows", "n_samples", "length", "number", "count", "num_samples"),
}  # fmt: skip
PIECE = Piece(
    name="split",
    title="split",
    names=(
        "split", "split_data", "train_test_split", "train_val_split", "train_validation_split",
        "data_split", "make_split", "split_dataset", "train_valid_split", "split_train_test",
        "split_train_val", "shuffle_split", "shuffle_and_split", "split_train_validation",
        "holdout", "split_indices", "split_rows", "test_train_split", "train_validate_split",
        "split_set", "split_sets", "split_train_valid",
    ),
    signatures=(
        AcceptedSignature(("x", "y", "fraction", "seed"), ("fraction", "seed"), SYNONYMS),
        signature_with_roles("x", "y", "fraction", "rng", "count", "seed"),
        signature_with_roles("x", "y", "count", "rng", "fraction", "seed"),
        signature_with_roles("x", "y", "rng", "fraction", "count", "seed"),
        *(table_signature("table", *rest) for rest in (
            ("test",), ("fraction",), ("count",), ("test", "seed"), ("fraction", "seed"),
            ("fraction", "rng"),
        )),
        row_number_signature("n"),
        row_number_signature("n", "count"),
        *(
            row_number_signature("n", size, *random)
            for size in ("fraction", "count")
            for random in (("seed",), ("rng",))
        ),
        row_number_signature("n", "fraction"),
    ),
    reference=make_split(),
    examine=examine,
    further=examine_further_splits,
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("two splits", "size", "sizes", LAYOUT),
        conventions=("fraction of the other part", "not shuffled"),
        demands=("two splits", "sizes", LAYOUT),
    ),
    sample_arguments=(X, Y, 0.5, 0),
    read_result=read_parts,
    deterministic=False,
    error_rate=1e-20,
)  # fmt: skip
