"""Wrong batches of an epoch: rows drawn at random, slices that overlap or leave rows out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from steepest.checks.catalogue.epoch_variants import Rows, draw_order, slice_batches

__all__ = [
    "SLICES",
    "draw_all_rows_with_replacement",
    "draw_batches_independently",
    "draw_batches_with_replacement",
    "draw_full_batches_with_replacement",
    "fill_last_batch",
    "one_step_of_all_rows",
    "shuffled_batches",
    "single_rows",
    "slices_of",
    "train_remainder_twice",
]

RNG = np.random.default_rng(1952)
"""Continues from epoch to epoch."""


def train_remainder_twice(order: Rows, size: int) -> Iterator[Rows]:
    """Consecutive slices, and the rows after the full batches once more."""
    yield from slice_batches(order, size)
    if len(order) % size:
        yield order[-(len(order) % size) :]


def fill_last_batch(order: Rows, size: int) -> Iterator[Rows]:
    """Consecutive slices, the last one filled up with rows of the batch before."""
    for batch in slice_batches(order, size):
        yield batch if len(batch) == size else order[-size:]


def draw_batches_with_replacement(order: Rows, size: int) -> Iterator[Rows]:
    """The right number of batches, each drawn from all rows with repetition."""
    n = len(order)
    return (RNG.integers(n, size=min(size, n)) for _ in range(-(-n // size)))


def draw_full_batches_with_replacement(order: Rows, size: int) -> Iterator[Rows]:
    """n // batch_size batches, each drawn from all rows with repetition."""
    n = len(order)
    return (RNG.integers(n, size=size) for _ in range(n // size))


def draw_batches_independently(order: Rows, size: int) -> Iterator[Rows]:
    """The right number of batches, each drawn from all rows without repetition."""
    n = len(order)
    return (RNG.choice(n, min(size, n), replace=False) for _ in range(-(-n // size)))


def draw_all_rows_with_replacement(order: Rows, size: int) -> Iterator[Rows]:
    """As many rows as there are, drawn with repetition, in slices."""
    return slice_batches(RNG.integers(len(order), size=len(order)), size)


def one_step_of_all_rows(order: Rows, size: int) -> Iterator[Rows]:
    """All rows at once."""
    yield order


def single_rows(order: Rows, size: int) -> Iterator[Rows]:
    """Each row by itself."""
    return slice_batches(order, 1)


def slices_of(
    bounds: Callable[[int, int], list[tuple[int, int]]],
) -> Callable[[Rows, int], Iterator[Rows]]:
    """Slices of the order between bounds that follow from n and the batch size; none is empty."""

    def batches(order: Rows, size: int) -> Iterator[Rows]:
        for start, end in bounds(len(order), min(size, len(order))):
            if len(rows := order[start:end]):
                yield rows

    return batches


SLICES: tuple[tuple[str, str, str, Callable[[int, int], list[tuple[int, int]]]], ...] = (
    (
        "one batch only",
        "takes a single step, with the rows of one batch",
        "Check the indentation: the step belongs into the loop over the batches, return after it.",
        lambda n, size: [(0, size)],
    ),
    (
        "the same batch in every step",
        "uses the same rows in every step of an epoch",
        "Move the slice in the loop: order[k * batch_size:(k + 1) * batch_size].",
        lambda n, size: [(0, size)] * (n // size),
    ),
    (
        "a batch left out",
        "leaves out the last full batch, so its rows are never used",
        "There are n // batch_size full batches: range(n // batch_size), or range(0, n, size).",
        lambda n, size: [(k, k + size) for k in range(0, max(n - size, 1), size)],
    ),
    (
        "a batch left out",
        "leaves out the last full batch, so its rows are never used",
        "There are n // batch_size full batches: range(n // batch_size), or range(0, n, size).",
        lambda n, size: [(k * size, (k + 1) * size) for k in range(max(n // size - 1, 1))],
    ),
    (
        "a batch left out",
        "leaves out the first batch, so its rows are never used",
        "There are n // batch_size full batches: range(n // batch_size), or range(0, n, size).",
        lambda n, size: [(k, k + size) for k in range(size if n > size else 0, n, size)],
    ),
    (
        "every other batch left out",
        "leaves out every other batch, so half of the rows are never used",
        "Move the slice by the batch size: range(0, n, batch_size).",
        lambda n, size: [(k, k + size) for k in range(0, n, 2 * size)],
    ),
    (
        "slices overlap",
        "moves its slice by one row instead of a batch, so most rows are used several times",
        "The slice is order[k * batch_size:(k + 1) * batch_size], or use range(0, n, batch_size).",
        lambda n, size: [(k, k + size) for k in range(n // size)],
    ),
    (
        "slices overlap",
        "moves its slice by one row instead of a batch, so most rows are used several times",
        "The slice is order[k * batch_size:(k + 1) * batch_size], or use range(0, n, batch_size).",
        lambda n, size: [(k, k + size) for k in range(n - size + 1)],
    ),
    (
        "slices overlap",
        "moves its slice by one row instead of a batch, so most rows are used several times",
        "The slice is order[k * batch_size:(k + 1) * batch_size], or use range(0, n, batch_size).",
        lambda n, size: [(k, k + size) for k in range(n)],
    ),
    (
        "slices overlap",
        "moves its slice by half a batch, so most rows are used twice",
        "Move the slice by the batch size: range(0, n, batch_size).",
        lambda n, size: [(k, k + size) for k in range(0, n, max(size // 2, 1))],
    ),
    (
        "slices one row too long",
        "takes one row too many into each slice, so some rows are used twice",
        "The end of a slice is not included: order[start:start + batch_size].",
        lambda n, size: [(k, k + size + 1) for k in range(0, n, size)],
    ),
    (
        "slices one row too short",
        "takes one row too few into each slice, so some rows are never used",
        "The end of a slice is not included: order[start:start + batch_size].",
        lambda n, size: [(k, k + size - 1) for k in range(0, n, size)],
    ),
    (
        "first row left out",
        "starts its first slice one row late, so a row is never used",
        "Start at 0: range(0, n, batch_size).",
        lambda n, size: [(k, k + size) for k in range(1, n, size)],
    ),
    (
        "slices grow",
        "starts every slice at the first row, so its batches grow",
        "The slice is order[start:start + batch_size].",
        lambda n, size: [(0, k + size) for k in range(0, n, size)],
    ),
    (
        "slices shrink",
        "ends every slice at the last row, so its first batches are too large",
        "The slice is order[start:start + batch_size].",
        lambda n, size: [(k, n) for k in range(0, n, size)],
    ),
)


def shuffled_batches(order: Rows, size: int) -> Iterator[Rows]:
    """Consecutive slices in a random order."""
    found = list(slice_batches(order, size))
    return (found[k] for k in draw_order(len(found)))
