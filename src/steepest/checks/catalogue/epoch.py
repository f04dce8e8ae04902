"""Mistakes in a training epoch, which takes a step for each minibatch in a new random order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.checks.pieces import Mistake
from steepest.nn.layers import Layer, parameters_of, with_parameters
from steepest.nn.networks import evaluate, loss_and_gradients, loss_of

__all__ = ["MISTAKES"]

Rows: TypeAlias = NDArray[np.int64]
RNG = np.random.default_rng(1951)
"""Continues from epoch to epoch, so that no two have the same order."""


def draw_order(n: int) -> Rows:
    """A new random order of n rows."""
    return RNG.permutation(n)


def slice_batches(order: Rows, size: int) -> Iterator[Rows]:
    """Consecutive slices of the order; the last may be shorter."""
    return (order[start : start + size] for start in range(0, len(order), size))


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
    return (RNG.integers(len(order), size=size) for _ in range(-(-len(order) // size)))


def draw_batches_independently(order: Rows, size: int) -> Iterator[Rows]:
    """The right number of batches, each drawn from all rows without repetition."""
    count = -(-len(order) // size)
    return (RNG.choice(len(order), size, replace=False) for _ in range(count))


@dataclass(frozen=True, slots=True)
class EpochVariant:
    """A training epoch with one wrong part; the defaults are right.

    Attributes:
        order: the order of n rows.
        batches: the batches of an order.
        labels: for n rows, the row whose label each of them gets.
        factor: multiplies the gradient of a batch's mean loss; of the sizes of batch and data.
        select_gradients: the gradients of W, b, W, b, ... with some of them set to 0.
        clears_gradients: whether gradients are cleared between steps.
        returns_new_parameters: whether the trained parameters are returned, not the given ones.
        shuffles_once: whether the order is drawn once for all epochs of a training.
    """

    order: Callable[[int], Rows] = draw_order
    batches: Callable[[Rows, int], Iterator[Rows]] = slice_batches
    labels: Callable[[int], Rows] = np.arange
    factor: Callable[[int, int], float] = lambda batch, all: 1.0
    select_gradients: Callable[[list[Any]], list[Any]] = list
    clears_gradients: bool = True
    returns_new_parameters: bool = True
    shuffles_once: bool = False

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
        """Train; return the layers, and loss and accuracy over all batches before their steps."""
        codes, loss = to_numpy(y), loss_of(layers)
        codes = codes[self.labels(len(codes))]
        given, previous, batch_sums = layers, None, []
        for rows in self._batches_of_all_epochs(len(codes), batch_size, epochs):
            losses, classes, found = loss_and_gradients(layers, x[rows], codes[rows], loss)
            factor = self.factor(len(rows), len(codes))
            gradients = [factor * each for each in self.select_gradients(found)]
            if not self.clears_gradients and previous is not None:
                gradients = [a + b for a, b in zip(gradients, previous, strict=True)]
            previous = gradients
            pairs = zip(parameters_of(layers), gradients, strict=True)
            layers = with_parameters(layers, [p - learning_rate * g for p, g in pairs])
            batch_sums.append((losses.sum(), (classes == codes[rows]).sum(), len(rows)))
        total, accuracy, count = np.sum(batch_sums, axis=0)
        return (
            layers if self.returns_new_parameters else given,
            float(total / count),
            float(accuracy / count),
        )

    def _batches_of_all_epochs(self, n: int, size: int, epochs: int) -> Iterator[Rows]:
        """The batches of all epochs."""
        order = self.order(n)
        for _ in range(epochs):
            yield from self.batches(order, size)
            order = order if self.shuffles_once else self.order(n)


def with_changed_report(
    report: Callable[[float, float, list[Layer], list[Layer], Any, Any, int], tuple[float, float]],
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Wrap any epoch so that it reports another loss or accuracy."""

    def wrap(function: Callable[..., Any]) -> Callable[..., Any]:
        def epoch(
            layers: Any, x: Any, y: Any, rate: float, batch_size: int, seed: int, epochs: int
        ) -> Any:
            after, loss, accuracy = function(layers, x, y, rate, batch_size, seed, epochs)
            return after, *report(loss, accuracy, layers, after, x, y, batch_size)

        return epoch

    return wrap


def report_loss_after_step(
    loss: float, accuracy: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Report the loss of the trained parameters."""
    return evaluate(after, x, y)[0], accuracy


def report_accuracy_after_step(
    loss: float, accuracy: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Report the accuracy of the trained parameters."""
    return loss, evaluate(after, x, y)[1]


def report_sum_over_rows(
    loss: float, accuracy: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Report the sum of the losses of all rows."""
    return loss * len(y), accuracy


def report_sum_over_batches(
    loss: float, accuracy: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Report the sum of the mean losses of all batches."""
    return loss * -(-len(y) // size), accuracy


def report_loss_of_one_batch(
    loss: float, accuracy: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Report the loss of a single batch."""
    rows = draw_order(len(y))[:size]
    return evaluate(before, x[rows], y[rows])[0], accuracy


def one_step_per_epoch(
    layers: Any, x: Any, y: Any, rate: float, size: int, seed: int | None = None, epochs: int = 1
) -> tuple[list[Layer], float, float]:
    """Take one step after the loop, along the sum of the gradients of all batches."""
    codes, loss, share = to_numpy(y), 0.0, 0.0
    for _ in range(epochs):
        kind, found = loss_of(layers), []
        for rows in slice_batches(draw_order(len(codes)), size):
            found.append(loss_and_gradients(layers, x[rows], codes[rows], kind)[2])
        loss, share = evaluate(layers, x, codes)
        total = [sum(each) for each in zip(*found, strict=True)]
        pairs = zip(parameters_of(layers), total, strict=True)
        layers = with_parameters(layers, [p - rate * g for p, g in pairs])
    return layers, loss, share


def keep_last_layer_gradients(gradients: list[Any]) -> list[Any]:
    """Set the gradients of all layers but the last to 0."""
    return [0.0 * each for each in gradients[:-2]] + gradients[-2:]


def zero_bias_gradients(gradients: list[Any]) -> list[Any]:
    """Set the gradients of the biases to 0."""
    return [0.0 * each if k % 2 else each for k, each in enumerate(gradients)]


def repeat_first_batch(order: Rows, size: int) -> Iterator[Rows]:
    """The first batch again and again."""
    return (order[:size] for _ in range(len(order) // size))


def only_first_batch(order: Rows, size: int) -> Iterator[Rows]:
    """The first batch only."""
    yield order[:size]


def only_full_batches(order: Rows, size: int) -> Iterator[Rows]:
    """The n // batch_size full batches only."""
    return (rows for rows in slice_batches(order, size) if len(rows) == size)


SUM = "a sum over the batch instead of its mean"
CLEARED = (
    "never clears the gradients, so every step adds those of all previous batches",
    "Clear them after each step: w.grad.zero_(), optimizer.zero_grad(), or dw = 0 in the loop.",
)
REPLACED = (
    "draws every batch from all rows, so some rows are never used and others several times",
    "Shuffle once per epoch, order = permutation(n), and take slices of it.",
)
REMAINDER_TWICE = (
    "trains some rows twice when the batch size does not divide the number of rows",
    "Use a shorter last batch, or leave it out: range(n // batch_size) full batches.",
)
SUMMED = (
    "reports a sum of losses, which grows with the number of rows or batches",
    "Report the mean over the samples: total loss / number of samples.",
)

MISTAKES: tuple[Mistake, ...] = (
    Mistake("gradients never cleared", *CLEARED, EpochVariant(clears_gradients=False)),
    Mistake(
        "sum for mean",
        f"uses {SUM}, so the step grows with the batch size",
        "Divide the gradient by the number of rows in the batch (or take the mean of the loss).",
        EpochVariant(factor=lambda batch, all: batch),
    ),
    Mistake(
        "gradients never cleared and sum for mean",
        f"{CLEARED[0]}, and each gradient is {SUM}",
        CLEARED[1],
        EpochVariant(factor=lambda batch, all: batch, clears_gradients=False),
    ),
    Mistake(
        "mean over all rows",
        "divides the gradient of a batch by the number of all rows, so its steps are too short",
        "Divide by the number of rows in the batch.",
        EpochVariant(factor=lambda batch, all: batch / all),
    ),
    Mistake(
        "ascent",
        "goes uphill: it adds the gradient instead of subtracting it",
        "Subtract: w = w - learning_rate * gradient.",
        EpochVariant(factor=lambda batch, all: -1.0),
    ),
    Mistake(
        "the parameters do not move",
        "returns the parameters unchanged: the trained ones are lost",
        "Return the new parameters, or change the given ones in place (w -= ..., not w = w - ...); "
        "with an optimizer, clear the gradients before backward(), not between it and step().",
        EpochVariant(returns_new_parameters=False),
    ),
    Mistake(
        "one batch only",
        "returns after the first batch",
        "Check the indentation of return: it belongs after the loop.",
        EpochVariant(batches=only_first_batch),
    ),
    Mistake(
        "the same batch in every step",
        "uses the same rows in every step of an epoch",
        "Move the slice in the loop: order[k * batch_size:(k + 1) * batch_size].",
        EpochVariant(batches=repeat_first_batch),
    ),
    Mistake(
        "one step an epoch",
        "takes one step per epoch, along the sum of the gradients of all batches",
        "Take a step, and clear the gradients, inside the loop over the batches.",
        one_step_per_epoch,
    ),
    Mistake(
        "only the last layer trained",
        "trains the last layer only",
        "Update every layer: the gradients of all weights and biases are needed.",
        EpochVariant(select_gradients=keep_last_layer_gradients),
    ),
    Mistake(
        "biases not trained",
        "trains the weights but not the biases",
        "Update the biases as well: b -= learning_rate * db.",
        EpochVariant(select_gradients=zero_bias_gradients),
    ),
    *(
        Mistake(
            "divided by the batch size twice",
            "divides the gradient of a mean by the batch size again, so its steps are too short",
            "Divide once: the mean of the loss already contains the division.",
            EpochVariant(factor=lambda batch, all: 1 / batch, batches=batches),
        )
        for batches in (slice_batches, only_full_batches)
    ),
    Mistake(
        "no shuffle",
        "takes the rows in the given order",
        "Draw a new order in each epoch: order = permutation(n), then x[order], y[order].",
        EpochVariant(order=np.arange),
    ),
    Mistake(
        "the same permutation each epoch",
        "shuffles in the same order in every epoch, because it sets the seed itself",
        "Set the seed once, outside the function, before the first epoch.",
        EpochVariant(order=lambda n: np.random.default_rng(0).permutation(n)),
    ),
    Mistake(
        "the same permutation each epoch",
        "shuffles once, and uses this order in every epoch",
        "Draw the order inside the loop over the epochs.",
        EpochVariant(shuffles_once=True),
    ),
    Mistake(
        "labels shuffled apart",
        "trains rows with the labels of other rows: x and y are shuffled differently",
        "Draw one order and use it for both: x[order], y[order].",
        EpochVariant(labels=draw_order),
    ),
    Mistake(
        "remainder trained twice", *REMAINDER_TWICE, EpochVariant(batches=train_remainder_twice)
    ),
    Mistake("remainder trained twice", *REMAINDER_TWICE, EpochVariant(batches=fill_last_batch)),
    Mistake(
        "rows drawn with replacement",
        *REPLACED,
        EpochVariant(batches=draw_batches_with_replacement),
    ),
    Mistake(
        "rows drawn with replacement", *REPLACED, EpochVariant(batches=draw_batches_independently)
    ),
    Mistake(
        "loss after the update",
        "reports the loss after its step instead of before",
        "Compute the loss from the predictions that the gradient is computed from, then update.",
        wrap=with_changed_report(report_loss_after_step),
    ),
    Mistake("loss summed", *SUMMED, wrap=with_changed_report(report_sum_over_rows)),
    Mistake("loss summed", *SUMMED, wrap=with_changed_report(report_sum_over_batches)),
    Mistake(
        "loss of one batch",
        "reports the loss of a single batch instead of the mean over the epoch",
        "Add up the losses of the batches in the loop, and divide after it.",
        wrap=with_changed_report(report_loss_of_one_batch),
    ),
    Mistake(
        "last batch left out",
        "leaves out a shorter last batch",
        "The exercise does so too; different rows are left out in every epoch.",
        EpochVariant(batches=only_full_batches),
        judged=False,
    ),
    Mistake(
        "accuracy after the update",
        "reports the accuracy after its step instead of before",
        "Together with a loss from before the step it looks better than it is.",
        wrap=with_changed_report(report_accuracy_after_step),
        judged=False,
    ),
)
