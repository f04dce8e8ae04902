"""A training epoch with exchangeable parts, of which the wrong epochs of the catalogue are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.checks.catalogue.epoch_gradients import Gradients, backpropagate
from steepest.checks.catalogue.epoch_rules import Rule, plain_rule
from steepest.nn.activations import activation_function
from steepest.nn.layers import Layer, parameters_of, with_parameters

__all__ = [
    "BatchRecord",
    "EpochVariant",
    "Report",
    "Rows",
    "draw_order",
    "mean_over_rows",
    "only_full_batches",
    "slice_batches",
]

Rows: TypeAlias = NDArray[np.int64]
RNG = np.random.default_rng(1951)
"""Continues from epoch to epoch, so that no two have the same order."""


def draw_order(n: int) -> Rows:
    """A new random order of n rows."""
    return RNG.permutation(n)


def slice_batches(order: Rows, size: int) -> Iterator[Rows]:
    """Consecutive slices of the order; the last may be shorter."""
    return (order[start : start + size] for start in range(0, len(order), size))


def only_full_batches(order: Rows, size: int) -> Iterator[Rows]:
    """The n // batch_size full batches only."""
    return (rows for rows in slice_batches(order, size) if len(rows) == size)


def loss_and_accuracy(layers: Sequence[Layer], x: Any, y: Any) -> tuple[float, float]:
    """The mean cross-entropy and the accuracy of a network that ends with a sigmoid unit."""
    z = x
    for w, b, activation in layers[:-1]:
        z = activation_function(activation)(z @ w + b)
    logits = (z @ layers[-1][0] + layers[-1][1]).ravel()
    loss = np.mean(np.logaddexp(0, logits) - y * logits)
    return float(loss), float(np.mean((logits > 0) == y))


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """What happened in one step.

    Attributes:
        rows: number of rows in the batch.
        size: the batch size asked for.
        before: mean loss and accuracy of the batch before its step.
        evaluate_after: computes those after its step.
    """

    rows: int
    size: int
    before: tuple[float, float]
    evaluate_after: Callable[[], tuple[float, float]]

    @property
    def after(self) -> tuple[float, float]:
        """Mean loss and accuracy of the batch after its step."""
        return self.evaluate_after()


Report: TypeAlias = Callable[
    [Sequence[BatchRecord], Callable[[], tuple[float, float]], int], tuple[float, float]
]
"""From all batches, a function that evaluates the trained network, and n, to the numbers."""


def mean_over_rows(
    batches: Sequence[BatchRecord], evaluate_all: Callable[[], tuple[float, float]], n: int
) -> tuple[float, float]:
    """The right numbers: the means over all rows as they were trained."""
    count = sum(each.rows for each in batches)
    loss, accuracy = (sum(each.rows * each.before[k] for each in batches) for k in (0, 1))
    return loss / count, accuracy / count


@dataclass(frozen=True, slots=True)
class EpochVariant:
    """A training epoch with one wrong part; the defaults are right.

    Attributes:
        order: the order of n rows.
        batches: the batches of an order.
        labels: for n rows, the row whose label each of them gets.
        factor: multiplies the gradient of a batch's mean loss; of the numbers of rows in the batch,
            asked for in a batch, and in all.
        gradients: the gradients of the mean loss; of layers, rows, labels and learning rate.
        clears_gradients: whether gradients are cleared between steps.
        rule: makes a function from index, parameter, gradient and rate to the new parameter.
        returns_new_parameters: whether the trained parameters are returned, not the given ones.
        shuffles_once: whether the order is drawn once for all epochs of a training.
        report: the loss and accuracy that are returned.
    """

    order: Callable[[int], Rows] = draw_order
    batches: Callable[[Rows, int], Iterator[Rows]] = slice_batches
    labels: Callable[[int], Rows] = np.arange
    factor: Callable[[int, int, int], float] = lambda rows, size, all: 1.0
    gradients: Gradients = backpropagate
    clears_gradients: bool = True
    rule: Callable[[], Rule] = plain_rule
    returns_new_parameters: bool = True
    shuffles_once: bool = False
    report: Report = mean_over_rows

    def __call__(
        self,
        layers: list[Layer],
        x: Any,
        y: Any,
        learning_rate: float,
        batch_size: int,
        seed: int | None = None,
        epochs: int = 1,
    ) -> tuple[list[Layer], float, float]:
        """Train; return the layers, loss and accuracy."""
        layers = [(to_numpy(w), to_numpy(b), h) for w, b, h in layers]
        given, x, codes = layers, to_numpy(x), to_numpy(y)[self.labels(len(y))]
        stored: list[Any] | None = None
        rule, records = self.rule(), list[BatchRecord]()
        for rows in self._batches_of_all_epochs(len(codes), batch_size, epochs):
            factor = self.factor(len(rows), batch_size, len(codes))
            found = self.gradients(layers, x[rows], codes[rows], learning_rate)
            found = [factor * each for each in found]
            if not self.clears_gradients and stored is not None:
                found = [a + b for a, b in zip(found, stored, strict=True)]
            stored = found
            pairs = enumerate(zip(parameters_of(layers), found, strict=True))
            changed = with_parameters(layers, [rule(k, p, g, learning_rate) for k, (p, g) in pairs])
            batch = x[rows], codes[rows]
            before = loss_and_accuracy(layers, *batch)
            after = partial(loss_and_accuracy, changed, *batch)
            records.append(BatchRecord(len(rows), batch_size, before, after))
            layers = changed
        reported = self.report(records, lambda: loss_and_accuracy(layers, x, codes), len(codes))
        return (layers if self.returns_new_parameters else given, *reported)

    def _batches_of_all_epochs(self, n: int, size: int, epochs: int) -> Iterator[Rows]:
        """The batches of all epochs."""
        order = self.order(n)
        for _ in range(epochs):
            yield from self.batches(order, size)
            order = order if self.shuffles_once else self.order(n)
