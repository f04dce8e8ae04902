"""Mistakes in a split of rows and their labels into a training and a validation part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "make_split"]

Rows: TypeAlias = NDArray[np.int64]
RNG = np.random.default_rng(1936)


def draw_order(n: int) -> Rows:
    """A new random order of n rows."""
    return RNG.permutation(n)


def cut_in_two(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """The first fraction of an order, and the rest."""
    size = int(len(order) * fraction)
    return order[:size], order[size:]


def draw_parts_independently(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Draw both parts from all rows."""
    size = int(len(order) * fraction)
    return order[:size], draw_order(len(order))[size:]


def start_second_part_one_row_early(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Start the second part with the last row of the first."""
    size = int(len(order) * fraction)
    return order[:size], order[size - 1 :]


def drop_row_between_parts(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Leave out a row between the parts."""
    size = int(len(order) * fraction)
    return order[:size], order[size + 1 :]


def drop_last_row(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Leave out the last row."""
    first, second = cut_in_two(order, fraction)
    return first, second[:-1]


def use_first_part_twice(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Use the first part for both."""
    first, _ = cut_in_two(order, fraction)
    return first, first


def make_split(
    order: Callable[[int], Rows] = draw_order,
    parts: Callable[[Rows, float], tuple[Rows, Rows]] = cut_in_two,
    labels: Callable[[Rows], Rows] = lambda rows: rows,
) -> Function:
    """A split that returns x and y of both parts; the defaults are right.

    Args:
        order: the order of n rows.
        parts: cuts an order into two parts by a fraction.
        labels: for the rows of a part, the rows whose labels they get.
    """

    def split_rows(x: Any, y: Any, fraction: float, seed: int) -> tuple[Any, ...]:
        first, second = parts(order(len(x)), fraction)
        return x[first], y[labels(first)], x[second], y[labels(second)]

    return split_rows


def split_sorted_by_label(x: Any, y: Any, fraction: float, seed: int) -> tuple[Any, ...]:
    """Sort by label, so that the first part gets the small labels."""
    first, second = cut_in_two(np.argsort(y, kind="stable"), fraction)
    return x[first], y[first], x[second], y[second]


OVERLAP = (
    "puts some rows into both parts, so the network is validated on rows that it was trained on",
    "Cut one order in two: order[:k] for training, order[k:] for validation.",
)
LOST = (
    "leaves some rows out of both parts",
    "Start the second part where the first one stops: order[:k] and order[k:].",
)

MISTAKES: tuple[Mistake, ...] = (
    Mistake("overlap", *OVERLAP, make_split(parts=draw_parts_independently)),
    Mistake("overlap", *OVERLAP, make_split(parts=start_second_part_one_row_early)),
    Mistake("overlap", *OVERLAP, make_split(parts=use_first_part_twice)),
    Mistake("overlap", *OVERLAP, make_split(parts=lambda order, fraction: (order, order))),
    Mistake(
        "overlap", *OVERLAP, make_split(order=np.arange, parts=start_second_part_one_row_early)
    ),
    Mistake(
        "overlap",
        *OVERLAP,
        make_split(parts=lambda order, fraction: (order, order[int(len(order) * fraction) :])),
    ),
    Mistake(
        "not shuffled",
        "uses the first rows for training and the last for validation, in the given order",
        "Shuffle first, order = permutation(len(x)): data are often sorted.",
        make_split(order=np.arange),
    ),
    Mistake(
        "sorted by label",
        "sorts the rows by their label first, so that a part has only one label",
        "Shuffle instead: order = permutation(len(x)).",
        split_sorted_by_label,
    ),
    Mistake(
        "labels of other rows",
        "gives rows the labels of other rows: x and y are shuffled differently",
        "Draw one order and use it for both: x[order], y[order].",
        make_split(labels=lambda rows: np.sort(rows)),
    ),
    Mistake("rows lost", *LOST, make_split(parts=drop_row_between_parts)),
    Mistake("rows lost", *LOST, make_split(parts=drop_last_row)),
    Mistake("rows lost", *LOST, make_split(order=np.arange, parts=drop_row_between_parts)),
    Mistake(
        "the same split each time",
        "returns the same split each time, because it sets the seed itself",
        "This makes a run repeatable, but hides how much the result depends on the split.",
        make_split(order=lambda n: np.random.default_rng(0).permutation(n)),
        judged=False,
    ),
)
