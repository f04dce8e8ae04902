"""Mistakes in an epoch of training: minibatches in a fresh random order, a step for each."""

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
"""Goes on from epoch to epoch: no two have the same order, unless that is the mistake."""


def shuffled(n: int) -> Rows:
    """A fresh order."""
    return RNG.permutation(n)


def in_batches(order: Rows, size: int) -> Iterator[Rows]:
    """Consecutive slices; the last may be shorter."""
    return (order[start : start + size] for start in range(0, len(order), size))


def rest_again(order: Rows, size: int) -> Iterator[Rows]:
    """What is left after the full batches is trained on once more."""
    yield from in_batches(order, size)
    if len(order) % size:
        yield order[-(len(order) % size) :]


def filled_up(order: Rows, size: int) -> Iterator[Rows]:
    """The last batch is filled up with rows that were seen already."""
    for batch in in_batches(order, size):
        yield batch if len(batch) == size else order[-size:]


def with_replacement(order: Rows, size: int) -> Iterator[Rows]:
    """As many batches as there should be, but each drawn from all rows."""
    return (RNG.integers(len(order), size=size) for _ in range(-(-len(order) // size)))


def drawn_apart(order: Rows, size: int) -> Iterator[Rows]:
    """Likewise, without repetition within a batch."""
    count = -(-len(order) // size)
    return (RNG.choice(len(order), size, replace=False) for _ in range(count))


@dataclass(frozen=True, slots=True)
class Epoch:
    """An epoch in which one thing is wrong; the defaults are right.

    Attributes:
        order: of the rows.
        batches: of these.
        labels: for the rows of a batch those whose labels are taken.
        factor: of the gradient of the mean over a batch, by the sizes of batch and data.
        trained: of the gradients of W, b, W, b, ... those that are stepped along, the others 0.
        clears: whether gradients are cleared between steps.
        moves: whether the parameters are.
        once: whether the order is drawn once for all epochs of a training.
    """

    order: Callable[[int], Rows] = shuffled
    batches: Callable[[Rows, int], Iterator[Rows]] = in_batches
    labels: Callable[[int], Rows] = np.arange
    factor: Callable[[int, int], float] = lambda batch, all: 1.0
    trained: Callable[[list[Any]], list[Any]] = list
    clears: bool = True
    moves: bool = True
    once: bool = False

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
        """Train; loss and accuracy as seen, each before its step."""
        codes, loss = to_numpy(y), loss_of(layers)
        codes = codes[self.labels(len(codes))]
        given, held, seen = layers, None, []
        for rows in self._rows(len(codes), batch_size, epochs):
            losses, classes, found = loss_and_gradients(layers, x[rows], codes[rows], loss)
            factor = self.factor(len(rows), len(codes))
            gradients = [factor * each for each in self.trained(found)]
            if not self.clears and held is not None:
                gradients = [a + b for a, b in zip(gradients, held, strict=True)]
            held = gradients
            pairs = zip(parameters_of(layers), gradients, strict=True)
            layers = with_parameters(layers, [p - learning_rate * g for p, g in pairs])
            seen.append((losses.sum(), (classes == codes[rows]).sum(), len(rows)))
        total, right, count = np.sum(seen, axis=0)
        return layers if self.moves else given, float(total / count), float(right / count)

    def _rows(self, n: int, size: int, epochs: int) -> Iterator[Rows]:
        """The batches of all epochs."""
        order = self.order(n)
        for _ in range(epochs):
            yield from self.batches(order, size)
            order = order if self.once else self.order(n)


def reporting(
    report: Callable[[float, float, list[Layer], list[Layer], Any, Any, int], tuple[float, float]],
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Makes other numbers of the loss and the accuracy that an epoch reports."""

    def around(function: Callable[..., Any]) -> Callable[..., Any]:
        def epoch(
            layers: Any, x: Any, y: Any, rate: float, batch_size: int, seed: int, epochs: int
        ) -> Any:
            after, loss, right = function(layers, x, y, rate, batch_size, seed, epochs)
            return after, *report(loss, right, layers, after, x, y, batch_size)

        return epoch

    return around


def loss_after(
    loss: float, right: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """The loss of the parameters that the epoch ended with."""
    return evaluate(after, x, y)[0], right


def accuracy_after(
    loss: float, right: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """The accuracy of the parameters that the epoch ended with."""
    return loss, evaluate(after, x, y)[1]


def loss_summed(
    loss: float, right: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Added up over the rows."""
    return loss * len(y), right


def loss_of_batches_summed(
    loss: float, right: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Added up over the batches."""
    return loss * -(-len(y) // size), right


def loss_of_one_batch(
    loss: float, right: float, before: Any, after: Any, x: Any, y: Any, size: int
) -> tuple[float, float]:
    """Only one batch is told of."""
    rows = shuffled(len(y))[:size]
    return evaluate(before, x[rows], y[rows])[0], right


def one_step(
    layers: Any, x: Any, y: Any, rate: float, size: int, seed: int | None = None, epochs: int = 1
) -> tuple[list[Layer], float, float]:
    """The step stands behind the loop: the gradients of all batches, added up, make one step."""
    codes, loss, share = to_numpy(y), 0.0, 0.0
    for _ in range(epochs):
        kind, found = loss_of(layers), []
        for rows in in_batches(shuffled(len(codes)), size):
            found.append(loss_and_gradients(layers, x[rows], codes[rows], kind)[2])
        loss, share = evaluate(layers, x, codes)
        total = [sum(each) for each in zip(*found, strict=True)]
        pairs = zip(parameters_of(layers), total, strict=True)
        layers = with_parameters(layers, [p - rate * g for p, g in pairs])
    return layers, loss, share


def last_layer_only(gradients: list[Any]) -> list[Any]:
    """What comes before the last layer keeps its first values."""
    return [0.0 * each for each in gradients[:-2]] + gradients[-2:]


def weights_only(gradients: list[Any]) -> list[Any]:
    """The biases keep their first values."""
    return [0.0 * each if k % 2 else each for k, each in enumerate(gradients)]


def first_again(order: Rows, size: int) -> Iterator[Rows]:
    """The slice does not move on."""
    return (order[:size] for _ in range(len(order) // size))


def first_batch(order: Rows, size: int) -> Iterator[Rows]:
    """The function returns in the loop."""
    yield order[:size]


def full_only(order: Rows, size: int) -> Iterator[Rows]:
    """n // batch_size batches."""
    return (rows for rows in in_batches(order, size) if len(rows) == size)


SUM = "a sum over the batch instead of its mean"
CLEARED = (
    "never clears the gradients, so every step adds those of all batches before",
    "Clear them after each step: w.grad.zero_(), optimizer.zero_grad(), or dw = 0 in the loop.",
)
REPLACED = (
    "draws every batch from all rows, so some rows are never seen and others several times",
    "Shuffle once an epoch, order = permutation(n), and take slices of it.",
)
TWICE = (
    "trains some rows twice when the batch size does not divide the number of rows",
    "Let the last batch be shorter, or leave it out: range(n // batch_size) full batches.",
)
SUMMED = (
    "reports a loss that is a sum, so it grows with the size of the data or of a batch",
    "Report the mean over the samples: total loss / number of samples.",
)

MISTAKES: tuple[Mistake, ...] = (
    Mistake("gradients never cleared", *CLEARED, Epoch(clears=False)),
    Mistake(
        "sum for mean",
        f"steps with {SUM}, so the step grows with the batch size",
        "Divide the gradient by the number of rows in the batch (or take the mean of the loss).",
        Epoch(factor=lambda batch, all: batch),
    ),
    Mistake(
        "gradients never cleared and sum for mean",
        f"{CLEARED[0]}, and each gradient is {SUM}",
        CLEARED[1],
        Epoch(factor=lambda batch, all: batch, clears=False),
    ),
    Mistake(
        "mean over all rows",
        "divides the gradient of a batch by the number of all rows, so its steps are too short",
        "Divide by the number of rows in the batch.",
        Epoch(factor=lambda batch, all: batch / all),
    ),
    Mistake(
        "ascent",
        "goes up: it adds the gradient where it must subtract it",
        "Subtract: w = w - learning_rate * gradient.",
        Epoch(factor=lambda batch, all: -1.0),
    ),
    Mistake(
        "the parameters do not move",
        "gives the parameters back as it got them: the new ones are lost",
        "Return the new parameters, or change the given ones in place (w -= ..., not w = w - ...); "
        "with an optimizer, clear the gradients before backward(), not between it and step().",
        Epoch(moves=False),
    ),
    Mistake(
        "one batch only",
        "trains on the first batch and leaves",
        "Look at the indentation of return: it belongs behind the loop.",
        Epoch(batches=first_batch),
    ),
    Mistake(
        "the same batch in every step",
        "takes the same rows in every step of an epoch",
        "Move on with the loop: order[k * batch_size:(k + 1) * batch_size].",
        Epoch(batches=first_again),
    ),
    Mistake(
        "one step an epoch",
        "makes one step an epoch, along the gradients of all batches added up",
        "Step, and clear the gradients, inside the loop over the batches.",
        one_step,
    ),
    Mistake(
        "only the last layer trained",
        "changes the last layer only",
        "Step in every layer: the gradients of all weights and biases are needed.",
        Epoch(trained=last_layer_only),
    ),
    Mistake(
        "biases not trained",
        "changes the weights and not the biases",
        "Step along the gradients of the biases as well: b -= learning_rate * db.",
        Epoch(trained=weights_only),
    ),
    *(
        Mistake(
            "divided by the batch size twice",
            "divides the gradient of a mean by the batch size once more, so its steps are too "
            "short",
            "Divide once: the mean of the loss has done it already.",
            Epoch(factor=lambda batch, all: 1 / batch, batches=batches),
        )
        for batches in (in_batches, full_only)
    ),
    Mistake(
        "no shuffle",
        "takes the rows in the order in which they are given",
        "Draw a fresh order each epoch: order = permutation(n), then x[order], y[order].",
        Epoch(order=np.arange),
    ),
    Mistake(
        "the same permutation each epoch",
        "shuffles in the same order in every epoch: it sets the seed itself",
        "Set the seed once, outside, before the first epoch.",
        Epoch(order=lambda n: np.random.default_rng(0).permutation(n)),
    ),
    Mistake(
        "the same permutation each epoch",
        "shuffles once, and takes this order in every epoch",
        "Draw the order inside the loop over the epochs.",
        Epoch(once=True),
    ),
    Mistake(
        "labels shuffled apart",
        "trains rows with the labels of other rows: x and y are not shuffled alike",
        "Draw one order and use it for both: x[order], y[order].",
        Epoch(labels=shuffled),
    ),
    Mistake("remainder trained twice", *TWICE, Epoch(batches=rest_again)),
    Mistake("remainder trained twice", *TWICE, Epoch(batches=filled_up)),
    Mistake("rows drawn with replacement", *REPLACED, Epoch(batches=with_replacement)),
    Mistake("rows drawn with replacement", *REPLACED, Epoch(batches=drawn_apart)),
    Mistake(
        "loss after the update",
        "reports the loss after its step and not before",
        "Compute the loss from the predictions that the gradient is computed from, then step.",
        around=reporting(loss_after),
    ),
    Mistake("loss summed", *SUMMED, around=reporting(loss_summed)),
    Mistake("loss summed", *SUMMED, around=reporting(loss_of_batches_summed)),
    Mistake(
        "loss of one batch",
        "reports the loss of a single batch and not the mean over the epoch",
        "Add up the losses of the batches in the loop, and divide behind it.",
        around=reporting(loss_of_one_batch),
    ),
    Mistake(
        "last batch left out",
        "leaves out a last batch that is shorter",
        "The exercise does so too; the rows left out are others in every epoch.",
        Epoch(batches=full_only),
        judged=False,
    ),
    Mistake(
        "accuracy after the update",
        "reports the accuracy after its step and not before",
        "Beside a loss from before the step it looks better than it is.",
        around=reporting(accuracy_after),
        judged=False,
    ),
)
