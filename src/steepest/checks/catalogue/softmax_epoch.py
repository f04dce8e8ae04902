"""Mistakes in an epoch of softmax regression, over batches in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.checks.pieces import Mistake

__all__ = ["DIVIDED_BY_SIZE", "MISTAKES", "BatchEpoch", "only_full_batches"]


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


@dataclass(frozen=True, slots=True)
class BatchEpoch:
    """An epoch with one wrong part; the defaults are right.

    Attributes:
        predict: from scores (b, k) to probabilities.
        subtract_labels: whether 1 is subtracted at the label.
        batches: of the number of rows and the batch size.
        factor: of the summed gradient; of the rows in the batch, the batch size, all rows, and the
            number of classes.
        rate: of the learning rate.
        summed: whether the gradients of all batches so far are added up.
        fixed: whether all gradients are computed at the start.
        own_labels: whether every batch has its own labels, not those of the first one.
    """

    predict: Callable[[Any], Any] = softmax_of
    subtract_labels: bool = True
    batches: Callable[[int, int], Iterator[slice]] = slices
    factor: Callable[[int, int, int, int], float] = lambda b, size, n, k: 1 / b
    rate: Callable[[float], float] = lambda rate: rate
    summed: bool = False
    fixed: bool = False
    own_labels: bool = True

    def __call__(self, X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
        """The parameters after the epoch."""
        given, total, k = theta, 0.0 * theta, theta.shape[1]
        for rows in self.batches(len(X), batch):
            x = X[rows]
            labels = y[rows] if self.own_labels else y[: len(x)]
            errors = self.predict(x @ (given if self.fixed else theta))
            found = x.T @ (errors - self.subtract_labels * np.eye(k)[labels])
            total = total + found
            step = self.rate(lr) * self.factor(len(x), batch, len(X), k)
            theta = theta - step * (total if self.summed else found)
        return theta


DIVIDED_BY_SIZE: Final[dict[str, Any]] = {"factor": lambda b, size, n, k: 1 / size}
"""The gradient of a shorter last batch divided by the batch size, which is accepted."""
CLASS_SUM: Final = "Divide each row by its own sum: p / p.sum(axis=1, keepdims=True)."
DIVIDE: Final = "Divide the gradient by the number of rows in the batch."
ONE_STEP: Final = (
    "one step an epoch",
    "takes one step for all rows, or computes every gradient with the parameters at the start",
    "Loop over the batches: compute the gradient with the current parameters, then take a step.",
)
ROWS: Final[tuple[tuple[str, str, str, dict[str, Any]], ...]] = (
    ("last rows lost", "never trains the rows beyond the last full batch",
     "Take slices up to the end: for start in range(0, len(X), batch).",
     {"batches": only_full_batches}),
    ("sum for mean", "uses the sum over the batch instead of its mean", DIVIDE,
     {"factor": lambda b, size, n, k: 1.0}),
    ("mean over all rows", "divides the gradient of a batch by the number of all rows",
     "Divide by the number of rows in the batch.", {"factor": lambda b, size, n, k: 1 / n}),
    ("divided by the number of classes",
     "divides the gradient by the number of classes instead of the rows in the batch",
     "Divide by the number of rows in the batch.", {"factor": lambda b, size, n, k: 1 / k}),
    ("divided by the batch size twice", "divides the gradient by the batch size twice",
     "Divide once: a mean already contains the division.",
     {"factor": lambda b, size, n, k: 1 / b**2}),
    ("ascent", "goes uphill: it adds the gradient instead of subtracting it",
     "Subtract it: theta -= lr * gradient, with the errors p - one_hot(y).",
     {"rate": lambda rate: -rate}),
    ("learning rate twice", "multiplies the gradient by the learning rate twice",
     "Multiply once, where the parameters are updated.", {"rate": lambda rate: rate**2}),
    ("learning rate left out", "does not use the learning rate",
     "Write theta -= lr * gradient.", {"rate": lambda rate: 1.0}),
    ("the parameters do not move", "leaves the parameters as they are: the trained ones are lost",
     "Change them in place (theta -= ..., not theta = theta - ...), or return the new ones.",
     {"rate": lambda rate: 0.0}),
    ("one batch only", "returns after the first batch",
     "Check the indentation of return: it belongs after the loop.",
     {"batches": lambda n, size: iter([slice(0, size)])}),
    ("the same batch in every step", "uses the first rows in every step",
     "Slice with the loop variable: X[start : start + batch].",
     {"batches": lambda n, size: (slice(0, size) for _ in slices(n, size))}),
    (*ONE_STEP, {"batches": lambda n, size: iter([slice(0, n)])}),
    (*ONE_STEP, {"fixed": True}),
    ("labels of the first batch", "uses the labels of the first rows in every batch",
     "Slice the labels like the rows: y[start : start + batch].", {"own_labels": False}),
    ("gradients never cleared", "adds up the gradients of all batches so far",
     "Set the gradient to 0 at the beginning of each step.", {"summed": True}),
    ("norm for sum",
     "divides exp(z) by its Euclidean norm, so that the probabilities do not sum to 1", CLASS_SUM,
     {"predict": lambda z: np.exp(z) / np.linalg.norm(np.exp(z), axis=1, keepdims=True)}),
    ("softmax over the batch", "normalises over the rows of the batch instead of the classes",
     CLASS_SUM, {"predict": lambda z: softmax_of(z.T).T}),
    ("one sum for the batch",
     "divides exp(z) by the sum over the whole batch instead of the sum of each row", CLASS_SUM,
     {"predict": lambda z: np.exp(z) / np.exp(z).sum()}),
    ("not normalised", "does not divide exp(z) by its sum", CLASS_SUM, {"predict": np.exp}),
    ("softmax missing", "uses the scores where the probabilities belong",
     "Compute p = exp(z) / exp(z).sum(axis=1, keepdims=True) first.", {"predict": lambda z: z}),
    ("labels not subtracted", "does not subtract 1 at the label of each row",
     "The gradient with respect to the scores is p - one_hot(y): p[arange(b), y] -= 1.",
     {"subtract_labels": False}),
)  # fmt: skip
"""Each mistake: its name, what the code does, how to correct it, and the wrong part."""
MISTAKES: Final = (
    *(
        Mistake(name, does, hint, BatchEpoch(**own, **parts))
        for name, does, hint, parts in ROWS
        for own in ({}, DIVIDED_BY_SIZE)
        if not own or "factor" not in parts
    ),
    Mistake(
        "last batch divided by the batch size",
        "divides the gradient of a shorter last batch by the batch size",
        "Its mean is over its own rows: divide by len(rows).",
        BatchEpoch(**DIVIDED_BY_SIZE),
        judged=False,
    ),
)
