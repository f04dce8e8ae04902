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


def draw_order(n: int, seed: int) -> Rows:
    """The random order of n rows that belongs to a seed."""
    return np.random.default_rng(seed).permutation(n)


def draw_order_without_seed(n: int, seed: int) -> Rows:
    """A new random order of n rows in each call."""
    return RNG.permutation(n)


def keep_order(n: int, seed: int) -> Rows:
    """The given order."""
    return np.arange(n)


def cut_in_two(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """The first fraction of an order, and the rest."""
    size = int(len(order) * fraction)
    return order[:size], order[size:]


def draw_parts_independently(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Draw both parts from all rows."""
    size = int(len(order) * fraction)
    return order[:size], RNG.permutation(len(order))[size:]


def start_second_part_one_row_early(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Start the second part with the last row of the first."""
    size = int(len(order) * fraction)
    return order[:size], order[size - 1 :]


def cut_with_rows_added(added: int) -> Callable[[Rows, float], tuple[Rows, Rows]]:
    """Cut an order that many rows later."""

    def cut(order: Rows, fraction: float) -> tuple[Rows, Rows]:
        size = round(len(order) * fraction) + added
        return order[:size], order[size:]

    return cut


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


def second_as_large_as_first(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Give the second part as many rows as the first, the next ones."""
    size = int(len(order) * fraction)
    return order[:size], order[size : 2 * size]


def second_from_the_end(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Give the second part as many rows as the first, the last ones."""
    size = int(len(order) * fraction)
    return order[:size], order[-size:]


def draw_first_with_replacement(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Draw the first part with repetition, and take all other rows for the second."""
    first = RNG.choice(len(order), int(len(order) * fraction))
    return first, np.setdiff1d(np.arange(len(order)), first)


def draw_each_row_by_chance(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Put each row into the first part with a probability."""
    chosen = np.random.default_rng(order[:8]).random(len(order)) < fraction
    return order[chosen], order[~chosen]


def split_alternately(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Put every other row into the first part."""
    return order[::2], order[1::2]


def split_labels_in_exchanged_parts(x: Any, y: Any, fraction: float, seed: int) -> tuple[Any, ...]:
    """Return the labels of the second part before those of the first."""
    first, second = cut_in_two(draw_order(len(x), seed), fraction)
    return x[first], x[second], y[second], y[first]


def make_split(
    order: Callable[[int, int], Rows] = draw_order,
    parts: Callable[[Rows, float], tuple[Rows, Rows]] = cut_in_two,
    labels: Callable[[Rows], Rows] = lambda rows: rows,
) -> Function:
    """A split that returns x and y of both parts; the defaults are right.

    Args:
        order: the order of n rows, for a seed.
        parts: cuts an order into two parts by a fraction.
        labels: for the rows of a part, the rows whose labels they get.
    """

    def split(x: Any, y: Any, fraction: float, seed: int) -> tuple[Any, ...]:
        first, second = parts(order(len(x), seed), fraction)
        return x[first], y[labels(first)], x[second], y[labels(second)]

    return split


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
        "overlap", *OVERLAP, make_split(order=keep_order, parts=start_second_part_one_row_early)
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
        make_split(order=keep_order),
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
    Mistake("rows lost", *LOST, make_split(order=keep_order, parts=drop_row_between_parts)),
    *(
        Mistake(
            "second part as large as the first",
            "gives the second part as many rows as the first, so that rows are lost or repeated",
            "The second part gets the rest: order[k:].",
            make_split(order=order, parts=parts),
        )
        for order in (draw_order, keep_order)
        for parts in (second_as_large_as_first, second_from_the_end)
    ),
    Mistake(
        "rows drawn with replacement",
        "draws the rows of a part with replacement, so that some are in it several times",
        "Shuffle once and cut: order = permutation(len(x)), order[:k] and order[k:].",
        make_split(parts=draw_first_with_replacement),
    ),
    Mistake(
        "fraction ignored",
        "cuts in the middle whatever the fraction is",
        "Compute the size from the fraction: k = int(fraction * len(x)).",
        make_split(parts=lambda order, fraction: cut_in_two(order, 0.5)),
    ),
    Mistake(
        "not shuffled",
        "takes every other row, in the given order",
        "Shuffle first, order = permutation(len(x)): data are often sorted.",
        make_split(order=keep_order, parts=split_alternately),
    ),
    Mistake(
        "labels of the other part",
        "returns the labels of the second part where those of the first belong",
        "Return the labels in the order of the rows: x_train, x_val, y_train, y_val.",
        split_labels_in_exchanged_parts,
    ),
    Mistake(
        "seed ignored",
        "returns another split when it is called again with the same seed",
        "Draw the order from the seed: np.random.default_rng(seed).permutation(len(x)).",
        make_split(order=draw_order_without_seed),
    ),
    Mistake(
        "the same split for every seed",
        "returns the same split in every call: it sets the seed itself, or keeps the order",
        "Draw the order from the seed that is given: np.random.default_rng(seed).",
        make_split(order=lambda n, seed: draw_order(n, 0)),
    ),
    Mistake(
        "fraction of the other part",
        "gives the other part the fraction that is asked for: the parts, or their sizes, are "
        "exchanged",
        "The first part is for training, and the fraction is its share of the rows.",
        make_split(parts=lambda order, fraction: cut_in_two(order, 1 - fraction)),
    ),
    *(
        Mistake(
            "size off by one",
            f"gives the first part one row too {words}",
            "Compute the size as int(fraction * len(x)).",
            make_split(parts=cut_with_rows_added(added)),
        )
        for words, added in (("many", 1), ("few", -1))
    ),
    Mistake(
        "fraction as percent",
        "reads the fraction as a percentage, so the first part gets next to nothing",
        "The fraction lies between 0 and 1: k = int(fraction * len(x)).",
        make_split(parts=lambda order, f: cut_in_two(order, max(f / 100, 1.5 / len(order)))),
    ),
    Mistake(
        "hardly shuffled",
        "hardly shuffles: most rows stay beside those that they were given with",
        "Draw a whole random order: order = permutation(len(x)).",
        make_split(order=lambda n, seed: np.roll(np.arange(n), n // 4)),
    ),
    Mistake(
        "columns shuffled",
        "shuffles the columns of x, so that rows are no longer those that were given",
        "Draw an order of the rows only: x[order].",
        lambda x, y, fraction, seed: make_split()(x[:, ::-1], y, fraction, seed),
    ),
    Mistake(
        "columns counted for rows",
        "counts the columns of x instead of its rows",
        "The number of rows is len(x), or x.shape[0].",
        lambda x, y, fraction, seed: make_split()(x[: x.shape[1]], y[: x.shape[1]], fraction, seed),
    ),
    Mistake(
        "sizes left to chance",
        "draws for each row the part that it comes into, so the sizes vary",
        "Cut a random order for parts of exact sizes.",
        make_split(parts=draw_each_row_by_chance),
    ),
)
