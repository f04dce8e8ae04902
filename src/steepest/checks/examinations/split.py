"""Probes of a split: each row has its number in its first column, so the parts can be read.

There are 201 rows, and the labels follow from the numbers. A random order takes exactly the first
rows with probability 1 / binomial(201, 20) or less, below 1e-27.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.split import MISTAKES, make_split
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Piece
from steepest.checks.signatures import AcceptedSignature

__all__ = ["PIECE"]

N: Final = 201
RNG: Final = np.random.default_rng(899)
X: Final = np.column_stack([np.arange(float(N)), RNG.normal(size=(N, 2))])
Y: Final = RNG.permutation(np.arange(N) % 2)


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield observations of the rows in each part, of their labels, and of their order."""
    seeds = itertools.count()
    first, second = call(X, Y, 0.5, next(seeds)), call(X, Y, 0.5, next(seeds))
    yield make_observation("rows", first, _describe_rows(first))
    yield make_observation("labels", first, _describe_label_alignment(first))
    yield make_observation("order", first, _describe_order(first))
    yield make_observation("two splits", second, _compare_two_splits(first, second), judged=False)


def _row_numbers_of_parts(result: CallResult) -> list[FloatArray]:
    """The row numbers in each part."""
    return [part[:, 0] for part in result.arrays if part.ndim == 2]


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
    if sum(map(len, parts)) < N:
        return "rows in no part"
    return "every row in one part"


def _describe_label_alignment(result: CallResult) -> str:
    if result.failure is not None:
        return ""
    labels = [part.ravel() for part in result.arrays if part.ndim == 1]
    numbers = _row_numbers_of_parts(result)
    if not labels:
        return "each with its row"
    if [len(each) for each in labels] != [len(each) for each in numbers]:
        return "more or fewer labels than rows"
    right = [
        np.array_equal(Y[rows.astype(int) % N], own)
        for rows, own in zip(numbers, labels, strict=True)
    ]
    return "each with its row" if all(right) else "labels of other rows"


def _describe_order(result: CallResult) -> str:
    """Whether the rows were shuffled before they were split; sorted parts are fine."""
    if result.failure is not None:
        return ""
    first = np.sort(_row_numbers_of_parts(result)[0])
    if _has_part_with_one_label(result):
        return "sorted by label"
    block = first.size and first[-1] - first[0] == first.size - 1
    at_border = first.size and (first[0] == 0 or first[-1] == N - 1)
    return "the given order" if block and at_border and first.size < N else "shuffled"


def _has_part_with_one_label(result: CallResult) -> bool:
    """Whether a part has only one label; 40 random rows do with probability 1e-12 or less."""
    labels = [Y[rows.astype(int) % N] for rows in _row_numbers_of_parts(result) if len(rows) >= 40]
    return any(np.ptp(each) == 0 for each in labels)


def _compare_two_splits(first: CallResult, second: CallResult) -> str:
    if first.failure or second.failure:
        return ""
    sets = [set(_row_numbers_of_parts(each)[0].tolist()) for each in (first, second)]
    return "the same rows twice" if sets[0] == sets[1] else "different rows each time"


def read_parts(returned: Any) -> tuple[FloatArray, ...]:
    """The arrays of the parts in the order x, x, ..., y, y, ..., for any nesting.

    Raises:
        ValueError: there are fewer than two parts; the message follows "it".

    >>> x, y = np.ones((4, 3)), np.ones(4)
    >>> [part.shape for part in read_parts(((x[:3], y[:3]), (x[3:], y[3:])))]
    [(3, 3), (1, 3), (3,), (1,)]
    """
    if returned is None:
        raise ValueError("returns None")
    arrays = [each.astype(np.float64) for each in _flatten_arrays(returned)]
    rows = [each for each in arrays if each.ndim == 2 and each.shape[1] == X.shape[1]]
    labels = [np.ravel(e) for e in arrays if e.ndim == 1 or e.shape[1:] == (1,)]
    if len(rows) < 2:
        raise ValueError(f"returns {len(rows)} arrays of rows where two parts are expected")
    return (*rows, *labels)


def _flatten_arrays(value: Any) -> Iterator[Any]:
    if is_tensor(value) or isinstance(value, np.ndarray):
        array = to_numpy(value)
        if array.dtype.kind in "fiub":
            yield array
    elif hasattr(value, "tensors") or isinstance(value, tuple | list | dict):
        inside = value.values() if isinstance(value, dict) else getattr(value, "tensors", value)
        for each in inside:
            yield from _flatten_arrays(each)


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

    return AcceptedSignature(roles, roles[3:], SYNONYMS, adapt)


def adapt_split_of_row_numbers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a split that takes a number of rows and returns row numbers."""

    def split_rows(x: Any, y: Any, fraction: float, seed: int) -> Any:
        rows: Sequence[Any] = function(len(x))
        return [(x[each], y[each]) for each in rows]

    return split_rows


def adapt_split_of_row_numbers_with_count(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a split of row numbers that also takes the number of training rows."""

    def split_rows(x: Any, y: Any, fraction: float, seed: int) -> Any:
        rows: Sequence[Any] = function(len(x), int(len(x) * fraction))
        return [(x[each], y[each]) for each in rows]

    return split_rows


SYNONYMS: Final = {
    "x": ("data", "features", "images", "inputs", "xs"),
    "y": ("labels", "targets", "target", "label", "ys", "t"),
    "fraction": (
        "train_fraction", "ratio", "train_ratio", "p", "frac", "share", "test_size", "train_size",
        "val_fraction", "val_size", "validation_size", "validation_fraction", "test_fraction",
        "split_ratio", "test_ratio", "val_ratio", "train_frac", "split", "portion", "percentage",
    ),
    "seed": ("random_seed", "random_state", "rng_seed"),
    "rng": ("generator", "random_generator", "gen"),
    "count": ("n_train", "n_training", "train_count", "size", "k", "num_train", "n_tr"),
    "n": ("n_rows", "n_samples", "length", "number", "count", "num_samples"),
}  # fmt: skip
PIECE = Piece(
    name="split",
    title="split",
    names=(
        "split", "split_data", "train_test_split", "train_val_split", "train_validation_split",
        "data_split", "make_split", "split_dataset", "train_valid_split", "split_train_test",
        "split_train_val", "shuffle_split", "shuffle_and_split", "split_train_validation",
        "holdout", "split_indices", "split_rows",
    ),
    signatures=(
        AcceptedSignature(("x", "y", "fraction", "seed"), ("fraction", "seed"), SYNONYMS),
        signature_with_roles("x", "y", "fraction", "rng", "count", "seed"),
        signature_with_roles("x", "y", "count", "rng", "fraction", "seed"),
        signature_with_roles("x", "y", "rng", "fraction", "count", "seed"),
        AcceptedSignature(("n",), (), SYNONYMS, adapt_split_of_row_numbers),
        AcceptedSignature(
            ("n", "count"), (), SYNONYMS, adapt_split_of_row_numbers_with_count, by_name_only=True
        ),
    ),
    reference=make_split(),
    examine=examine,
    mistakes=MISTAKES,
    sample_arguments=(X, Y, 0.5, 0),
    read_result=read_parts,
    deterministic=False,
    error_rate=1e-20,
)  # fmt: skip
