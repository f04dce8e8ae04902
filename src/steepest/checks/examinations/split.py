"""A split examined by the rows that it gives back: each carries its number in its first column.

201 rows; labels follow from the numbers. That a random order takes the first rows in any case has
probability 1 / binomial(201, 20) or less, below 1e-27.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.split import MISTAKES, split
from steepest.checks.observations import Answer, Call, Numbers, Observation
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Form

__all__ = ["PIECE"]

N: Final = 201
RNG: Final = np.random.default_rng(899)
X: Final = np.column_stack([np.arange(float(N)), RNG.normal(size=(N, 2))])
Y: Final = RNG.permutation(np.arange(N) % 2)


def examine(call: Call) -> Iterator[Observation]:
    """Which rows are where, whether their labels are with them, and in which order they come."""
    seeds = itertools.count()
    first, second = call(X, Y, 0.5, next(seeds)), call(X, Y, 0.5, next(seeds))
    yield _observation("rows", first, _rows(first))
    yield _observation("labels", first, _labels(first))
    yield _observation("order", first, _order(first))
    yield _observation("two splits", second, _twice(first, second), judged=False)


def _observation(probe: str, answer: Answer, value: str, judged: bool = True) -> Observation:
    return Observation(probe, answer.shown, answer.failure or value, judged=judged)


def _numbers(answer: Answer) -> list[Numbers]:
    """The numbers of the rows of each part."""
    return [part[:, 0] for part in answer.parts if part.ndim == 2]


def _rows(answer: Answer) -> str:
    if answer.failure is not None:
        return ""
    parts = [set(each.tolist()) for each in _numbers(answer)]
    if not all(parts):
        return "a part without rows"
    if not set().union(*parts) <= set(range(N)):
        return "rows that were not given"
    if any(a & b for a, b in itertools.combinations(parts, 2)):
        return "rows in two parts"
    if sum(map(len, parts)) < N:
        return "rows in no part"
    return "every row in one part"


def _labels(answer: Answer) -> str:
    if answer.failure is not None:
        return ""
    labels = [part.ravel() for part in answer.parts if part.ndim == 1]
    numbers = _numbers(answer)
    if not labels:
        return "each with its row"
    if [len(each) for each in labels] != [len(each) for each in numbers]:
        return "another number of labels than of rows"
    right = [
        np.array_equal(Y[rows.astype(int) % N], own)
        for rows, own in zip(numbers, labels, strict=True)
    ]
    return "each with its row" if all(right) else "labels of other rows"


def _order(answer: Answer) -> str:
    """Sorted parts are fine, as long as they were drawn."""
    if answer.failure is not None:
        return ""
    first = np.sort(_numbers(answer)[0])
    if _of_one_label(answer):
        return "sorted by label"
    block = first.size and first[-1] - first[0] == first.size - 1
    ends = first.size and (first[0] == 0 or first[-1] == N - 1)
    return "as given" if block and ends and first.size < N else "drawn"


def _of_one_label(answer: Answer) -> bool:
    """Whether a part has one label only; of 40 rows by chance with probability 1e-12 or less."""
    labels = [Y[rows.astype(int) % N] for rows in _numbers(answer) if len(rows) >= 40]
    return any(np.ptp(each) == 0 for each in labels)


def _twice(first: Answer, second: Answer) -> str:
    if first.failure or second.failure:
        return ""
    sets = [set(_numbers(each)[0].tolist()) for each in (first, second)]
    return "the same rows twice" if sets[0] == sets[1] else "other rows each time"


def parts_of(returned: Any) -> tuple[Numbers, ...]:
    """The arrays of the parts in the order x, x, ..., y, y, ..., however they are nested.

    Raises:
        ValueError: there are fewer than two parts; the words follow "it".

    >>> x, y = np.ones((4, 3)), np.ones(4)
    >>> [part.shape for part in parts_of(((x[:3], y[:3]), (x[3:], y[3:])))]
    [(3, 3), (1, 3), (3,), (1,)]
    """
    if returned is None:
        raise ValueError("returns None")
    arrays = [each.astype(np.float64) for each in _flattened(returned)]
    rows = [each for each in arrays if each.ndim == 2 and each.shape[1] == X.shape[1]]
    labels = [np.ravel(e) for e in arrays if e.ndim == 1 or e.shape[1:] == (1,)]
    if len(rows) < 2:
        raise ValueError(f"returns {len(rows)} arrays of rows where two parts are expected")
    return (*rows, *labels)


def _flattened(value: Any) -> Iterator[Any]:
    if is_tensor(value) or isinstance(value, np.ndarray):
        array = to_numpy(value)
        if array.dtype.kind in "fiub":
            yield array
    elif hasattr(value, "tensors") or isinstance(value, tuple | list | dict):
        inside = value.values() if isinstance(value, dict) else getattr(value, "tensors", value)
        for each in inside:
            yield from _flattened(each)


def taking(*roles: str) -> Form:
    """The form of a split that takes these, the last three at will."""

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

    return Form(roles, roles[3:], SYNONYMS, adapt)


def by_indices(function: Callable[..., Any]) -> Callable[..., Any]:
    """A split that gives row numbers for a number of rows, as one that gives the rows."""

    def split_rows(x: Any, y: Any, fraction: float, seed: int) -> Any:
        rows: Sequence[Any] = function(len(x))
        return [(x[each], y[each]) for each in rows]

    return split_rows


def by_counted_indices(function: Callable[..., Any]) -> Callable[..., Any]:
    """Likewise, of a function that takes how many rows are to train as well."""

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
    forms=(
        Form(("x", "y", "fraction", "seed"), ("fraction", "seed"), SYNONYMS),
        taking("x", "y", "fraction", "rng", "count", "seed"),
        taking("x", "y", "count", "rng", "fraction", "seed"),
        taking("x", "y", "rng", "fraction", "count", "seed"),
        Form(("n",), (), SYNONYMS, by_indices),
        Form(("n", "count"), (), SYNONYMS, by_counted_indices, named=True),
    ),
    reference=split(),
    examine=examine,
    mistakes=MISTAKES,
    sample=(X, Y, 0.5, 0),
    read=parts_of,
    deterministic=False,
    error_rate=1e-20,
)  # fmt: skip
