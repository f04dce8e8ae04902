"""Mistakes in a split of rows and their labels into a part that trains and one that validates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "split"]

Rows: TypeAlias = NDArray[np.int64]
RNG = np.random.default_rng(1936)


def shuffled(n: int) -> Rows:
    """A fresh order."""
    return RNG.permutation(n)


def halves(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """The first rows of an order, and the rest."""
    size = int(len(order) * fraction)
    return order[:size], order[size:]


def drawn_apart(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """Both parts are drawn from all rows."""
    size = int(len(order) * fraction)
    return order[:size], shuffled(len(order))[size:]


def one_too_early(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """The second part begins with the last row of the first."""
    size = int(len(order) * fraction)
    return order[:size], order[size - 1 :]


def one_lost(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """A row between the parts is in neither."""
    size = int(len(order) * fraction)
    return order[:size], order[size + 1 :]


def last_lost(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """The slice ends before the last row."""
    first, second = halves(order, fraction)
    return first, second[:-1]


def the_same(order: Rows, fraction: float) -> tuple[Rows, Rows]:
    """One part twice."""
    first, _ = halves(order, fraction)
    return first, first


def split(
    order: Callable[[int], Rows] = shuffled,
    parts: Callable[[Rows, float], tuple[Rows, Rows]] = halves,
    labels: Callable[[Rows], Rows] = lambda rows: rows,
) -> Function:
    """x and y of both parts; the defaults are right.

    Args:
        order: of all rows.
        parts: of an order and a fraction.
        labels: which labels the rows of a part get.
    """

    def wrong_or_right(x: Any, y: Any, fraction: float, seed: int) -> tuple[Any, ...]:
        first, second = parts(order(len(x)), fraction)
        return x[first], y[labels(first)], x[second], y[labels(second)]

    return wrong_or_right


def sorted_by_label(x: Any, y: Any, fraction: float, seed: int) -> tuple[Any, ...]:
    """The first part gets the small labels, the second the large ones."""
    first, second = halves(np.argsort(y, kind="stable"), fraction)
    return x[first], y[first], x[second], y[second]


OVERLAP = (
    "puts rows into both parts, so validation judges on what was trained on",
    "Cut one order in two: order[:k] trains, order[k:] validates.",
)
LOST = (
    "leaves rows out of both parts",
    "The second part begins where the first ends: order[:k] and order[k:].",
)

MISTAKES: tuple[Mistake, ...] = (
    Mistake("overlap", *OVERLAP, split(parts=drawn_apart)),
    Mistake("overlap", *OVERLAP, split(parts=one_too_early)),
    Mistake("overlap", *OVERLAP, split(parts=the_same)),
    Mistake("overlap", *OVERLAP, split(parts=lambda order, fraction: (order, order))),
    Mistake("overlap", *OVERLAP, split(order=np.arange, parts=one_too_early)),
    Mistake(
        "overlap",
        *OVERLAP,
        split(parts=lambda order, fraction: (order, order[int(len(order) * fraction) :])),
    ),
    Mistake(
        "not shuffled",
        "takes the first rows to train and the last to validate, in the order given",
        "Draw an order first, order = permutation(len(x)): data often come sorted.",
        split(order=np.arange),
    ),
    Mistake(
        "sorted by label",
        "sorts the rows by their label first, so a part has rows of one label only",
        "Draw an order instead: order = permutation(len(x)).",
        sorted_by_label,
    ),
    Mistake(
        "labels of other rows",
        "gives rows the labels of other rows: x and y are not shuffled alike",
        "Draw one order and use it for both: x[order], y[order].",
        split(labels=lambda rows: np.sort(rows)),
    ),
    Mistake("rows lost", *LOST, split(parts=one_lost)),
    Mistake("rows lost", *LOST, split(parts=last_lost)),
    Mistake("rows lost", *LOST, split(order=np.arange, parts=one_lost)),
    Mistake(
        "the same split each time",
        "gives the same split each time: it sets the seed itself",
        "That makes a run repeatable, but hides how much the result depends on the split.",
        split(order=lambda n: np.random.default_rng(0).permutation(n)),
        judged=False,
    ),
)
