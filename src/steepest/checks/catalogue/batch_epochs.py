"""Mistakes in an epoch of softmax regression or of a two-layer network, over batches in order.

The parameters are a list: [theta], or [W1, W2]. Gradients are sums over the rows of a batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from steepest.checks.pieces import Mistake

__all__ = [
    "DIVIDED_BY_SIZE",
    "BatchEpoch",
    "Gradients",
    "SoftmaxGradient",
    "epoch_mistakes",
    "only_full_batches",
    "softmax_of",
    "with_signature",
]

Gradients: TypeAlias = Callable[[Any, Any, list[Any]], list[Any]]
"""From rows (b, d), labels (b,) and parameters to the gradients of the summed loss."""
Words: TypeAlias = tuple[str, str, str]
Wrong: TypeAlias = tuple[Words, Gradients, dict[str, Any]]


def softmax_of(scores: Any) -> Any:
    """The probabilities (b, k) of scores (b, k)."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def slices(n: int, size: int) -> Iterator[slice]:
    """Consecutive batches; the last may be shorter."""
    return (slice(start, start + size) for start in range(0, n, size))


def only_full_batches(n: int, size: int) -> Iterator[slice]:
    """Consecutive batches without a shorter last one."""
    return (slice(k * size, (k + 1) * size) for k in range(n // size))


def only_first_batch(n: int, size: int) -> Iterator[slice]:
    """The first batch only."""
    yield slice(0, size)


def repeated_first_batch(n: int, size: int) -> Iterator[slice]:
    """The first batch in every step."""
    return (slice(0, size) for _ in slices(n, size))


def all_rows(n: int, size: int) -> Iterator[slice]:
    """One batch of all rows."""
    yield slice(0, n)


@dataclass(frozen=True, slots=True)
class SoftmaxGradient:
    """The gradient of softmax regression with one wrong part; the defaults are right.

    Attributes:
        predict: from scores (b, k) to probabilities.
        subtract_labels: whether 1 is subtracted at the label.
    """

    predict: Callable[[Any], Any] = softmax_of
    subtract_labels: bool = True

    def errors(self, scores: Any, labels: Any) -> Any:
        """The gradient of the summed loss with respect to the scores (b, k)."""
        found = self.predict(scores)
        return found - self.subtract_labels * np.eye(found.shape[1])[labels]

    def __call__(self, rows: Any, labels: Any, parameters: list[Any]) -> list[Any]:
        """The gradient of the summed loss with respect to theta (d, k)."""
        return [rows.T @ self.errors(rows @ parameters[0], labels)]


@dataclass(frozen=True, slots=True)
class BatchEpoch:
    """An epoch with one wrong part; the defaults are right.

    Attributes:
        gradients: of a batch.
        parameters: their number.
        batches: of the number of rows and the batch size.
        factor: of the summed gradients; of the rows in the batch, the batch size, all rows, and
            the number of classes.
        rate: of the learning rate.
        summed: whether the gradients of all batches so far are added up.
        fixed: whether all gradients are computed at the start.
        moved: which parameters are changed.
        own_labels: whether every batch has its own labels, not those of the first one.
    """

    gradients: Gradients
    parameters: int
    batches: Callable[[int, int], Iterator[slice]] = slices
    factor: Callable[[int, int, int, int], float] = lambda b, size, n, k: 1 / b
    rate: Callable[[float], float] = lambda rate: rate
    summed: bool = False
    fixed: bool = False
    moved: tuple[int, ...] = (0, 1)
    own_labels: bool = True

    def __call__(self, x: Any, y: Any, *more: Any) -> Any:
        """The parameters after the epoch; ``more`` is parameters, learning rate, batch size."""
        *given, learning_rate, size = more
        theta = [each.copy() for each in given]
        total, k = [0.0 * each for each in theta], theta[-1].shape[1]
        for batch in self.batches(len(x), size):
            rows = x[batch]
            labels = y[batch] if self.own_labels else y[: len(rows)]
            found = self.gradients(rows, labels, given if self.fixed else theta)
            total = [a + b for a, b in zip(total, found, strict=True)]
            step = self.rate(learning_rate) * self.factor(len(rows), size, len(x), k)
            for place, slopes in enumerate(total if self.summed else found):
                if place in self.moved:
                    theta[place] = theta[place] - step * slopes
        return theta[0] if self.parameters == 1 else tuple(theta)


def divide_by_norm(scores: Any) -> Any:
    """Powers divided by their Euclidean norm."""
    powers = np.exp(scores)
    return powers / np.linalg.norm(powers, axis=1, keepdims=True)


def normalise_columns(scores: Any) -> Any:
    """A softmax over the rows of the batch."""
    return softmax_of(scores.T).T


def divide_by_batch_sum(scores: Any) -> Any:
    """Powers divided by the sum over the whole batch."""
    powers = np.exp(scores)
    return powers / powers.sum()


CLASS_SUM = "Divide each row by its own sum: p / p.sum(axis=1, keepdims=True)."
WRONG_ERRORS: tuple[tuple[Words, SoftmaxGradient], ...] = (
    (
        (
            "norm for sum",
            "divides exp(z) by its Euclidean norm, so that the probabilities do not sum to 1",
            CLASS_SUM,
        ),
        SoftmaxGradient(divide_by_norm),
    ),
    (
        (
            "softmax over the batch",
            "normalises over the rows of the batch instead of the classes",
            CLASS_SUM,
        ),
        SoftmaxGradient(normalise_columns),
    ),
    (
        (
            "one sum for the batch",
            "divides exp(z) by the sum over the whole batch instead of the sum of each row",
            CLASS_SUM,
        ),
        SoftmaxGradient(divide_by_batch_sum),
    ),
    (
        ("not normalised", "does not divide exp(z) by its sum", CLASS_SUM),
        SoftmaxGradient(np.exp),
    ),
    (
        (
            "softmax missing",
            "uses the scores where the probabilities belong",
            "Compute p = exp(z) / exp(z).sum(axis=1, keepdims=True) first.",
        ),
        SoftmaxGradient(lambda scores: scores),
    ),
    (
        (
            "labels not subtracted",
            "does not subtract 1 at the label of each row",
            "The gradient with respect to the scores is p - one_hot(y): p[arange(b), y] -= 1.",
        ),
        SoftmaxGradient(subtract_labels=False),
    ),
)
"""Mistakes in the probabilities or the errors."""
DIVIDED_BY_SIZE: dict[str, Any] = {"factor": lambda b, size, n, k: 1 / size}
"""The gradient of a shorter last batch divided by the batch size, which is accepted."""
LOST: Words = (
    "last rows lost",
    "never trains the rows beyond the last full batch",
    "Take slices up to the end: for start in range(0, len(X), batch).",
)
ONE_STEP: Words = (
    "one step an epoch",
    "takes one step for all rows, or computes every gradient with the parameters at the start",
    "Loop over the batches: compute the gradient with the current parameters, then take a step.",
)
WRONG_EPOCHS: tuple[tuple[Words, dict[str, Any]], ...] = (
    (LOST, {"batches": only_full_batches}),
    (
        (
            "sum for mean",
            "uses the sum over the batch instead of its mean",
            "Divide the gradient by the number of rows in the batch.",
        ),
        {"factor": lambda b, size, n, k: 1.0},
    ),
    (
        (
            "mean over all rows",
            "divides the gradient of a batch by the number of all rows",
            "Divide by the number of rows in the batch.",
        ),
        {"factor": lambda b, size, n, k: 1 / n},
    ),
    (
        (
            "divided by the number of classes",
            "divides the gradient by the number of classes instead of the rows in the batch",
            "Divide by the number of rows in the batch.",
        ),
        {"factor": lambda b, size, n, k: 1 / k},
    ),
    (
        (
            "divided by the batch size twice",
            "divides the gradient by the batch size twice",
            "Divide once: a mean already contains the division.",
        ),
        {"factor": lambda b, size, n, k: 1 / b**2},
    ),
    (
        (
            "ascent",
            "goes uphill: it adds the gradient instead of subtracting it",
            "Subtract it: theta -= lr * gradient, with the errors p - one_hot(y).",
        ),
        {"rate": lambda rate: -rate},
    ),
    (
        (
            "learning rate twice",
            "multiplies the gradient by the learning rate twice",
            "Multiply once, where the parameters are updated.",
        ),
        {"rate": lambda rate: rate**2},
    ),
    (
        (
            "learning rate left out",
            "does not use the learning rate",
            "Write theta -= lr * gradient.",
        ),
        {"rate": lambda rate: 1.0},
    ),
    (
        (
            "the parameters do not move",
            "leaves the parameters as they are: the trained ones are lost",
            "Change them in place (theta -= ..., not theta = theta - ...), or return the new ones.",
        ),
        {"moved": ()},
    ),
    (
        (
            "one batch only",
            "returns after the first batch",
            "Check the indentation of return: it belongs after the loop.",
        ),
        {"batches": only_first_batch},
    ),
    (
        (
            "the same batch in every step",
            "uses the first rows in every step",
            "Slice with the loop variable: X[start : start + batch].",
        ),
        {"batches": repeated_first_batch},
    ),
    (ONE_STEP, {"batches": all_rows}),
    (ONE_STEP, {"fixed": True}),
    (
        (
            "labels of the first batch",
            "uses the labels of the first rows in every batch",
            "Slice the labels like the rows: y[start : start + batch].",
        ),
        {"own_labels": False},
    ),
    (
        (
            "gradients never cleared",
            "adds up the gradients of all batches so far",
            "Set the gradient to 0 at the beginning of each step.",
        ),
        {"summed": True},
    ),
)
"""Mistakes around the right gradient: the words, and the wrong parts of `BatchEpoch`."""


def epoch_mistakes(
    right: Gradients, wrong: tuple[tuple[Words, Gradients], ...], parameters: int
) -> tuple[Mistake, ...]:
    """The mistakes of an epoch.

    Args:
        right: the right gradients.
        wrong: wrong gradients, with words.
        parameters: number of arrays of parameters.
    """
    parted: list[Wrong] = [(words, right, parts) for words, parts in WRONG_EPOCHS]
    changed: list[Wrong] = [(words, gradients, {}) for words, gradients in wrong]
    return tuple(
        Mistake(*words, with_signature(BatchEpoch(gradients, parameters, **own, **parts)))
        for words, gradients, parts in (*parted, *changed)
        for own in ({}, DIVIDED_BY_SIZE)
        if not own or "factor" not in parts
    )


def with_signature(epoch: BatchEpoch) -> Callable[..., Any]:
    """The epoch with named parameters."""

    def softmax_epoch(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
        return epoch(X, y, theta, lr, batch)

    def network_epoch(X: Any, y: Any, W1: Any, W2: Any, lr: float, batch: int) -> Any:
        return epoch(X, y, W1, W2, lr, batch)

    return softmax_epoch if epoch.parameters == 1 else network_epoch
