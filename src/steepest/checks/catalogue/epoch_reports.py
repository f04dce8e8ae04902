"""Wrong losses and accuracies that a training epoch reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from steepest.checks.catalogue.epoch_variants import BatchRecord, Report, mean_over_rows

__all__ = ["NOTED_REPORTS", "WRONG_REPORTS", "mean_of_batch_means"]

Numbers: TypeAlias = tuple[float, float]
Evaluate: TypeAlias = Callable[[], Numbers]


def right_accuracy(loss: Callable[[Sequence[BatchRecord], int], float]) -> Report:
    """A report of another loss beside the right accuracy."""
    return lambda batches, evaluate, n: (loss(batches, n), mean_over_rows(batches, evaluate, n)[1])


def right_loss(accuracy: Callable[[Sequence[BatchRecord], int], float]) -> Report:
    """A report of the right loss beside another accuracy."""
    return lambda batches, evaluate, n: (
        mean_over_rows(batches, evaluate, n)[0],
        accuracy(batches, n),
    )


def both(number: Callable[[Sequence[tuple[BatchRecord, float]], int], float]) -> Report:
    """A report that treats loss and accuracy alike."""

    def report(batches: Sequence[BatchRecord], evaluate: Evaluate, n: int) -> Numbers:
        loss = number([(each, each.before[0]) for each in batches], n)
        return loss, number([(each, each.before[1]) for each in batches], n)

    return report


def after_last_step(batches: Sequence[BatchRecord], evaluate: Evaluate, n: int) -> Numbers:
    """The loss and accuracy of the trained network on all rows."""
    return evaluate()


def loss_after_last_step(batches: Sequence[BatchRecord], evaluate: Evaluate, n: int) -> Numbers:
    """The loss of the trained network on all rows, the accuracy as trained."""
    return evaluate()[0], mean_over_rows(batches, evaluate, n)[1]


def after_each_step(batches: Sequence[BatchRecord], evaluate: Evaluate, n: int) -> Numbers:
    """The means of loss and accuracy of each batch after its step."""
    count = sum(each.rows for each in batches)
    loss, accuracy = (sum(each.rows * each.after[k] for each in batches) / count for k in (0, 1))
    return loss, accuracy


def loss_after_each_step(batches: Sequence[BatchRecord], evaluate: Evaluate, n: int) -> Numbers:
    """The mean loss of each batch after its step, the accuracy before."""
    return after_each_step(batches, evaluate, n)[0], mean_over_rows(batches, evaluate, n)[1]


def mean_after_each_step(batches: Sequence[BatchRecord], evaluate: Evaluate, n: int) -> Numbers:
    """The means of the batches' means after each step."""
    loss, accuracy = (float(np.mean([each.after[k] for each in batches])) for k in (0, 1))
    return loss, accuracy


def mean_loss_after_each_step(
    batches: Sequence[BatchRecord], evaluate: Evaluate, n: int
) -> Numbers:
    """The mean of the batches' mean losses after each step, the accuracy before."""
    loss, _ = mean_after_each_step(batches, evaluate, n)
    return loss, mean_over_rows(batches, evaluate, n)[1]


def accuracy_after_step(batches: Sequence[BatchRecord], evaluate: Evaluate, n: int) -> Numbers:
    """The loss as trained, the accuracy of the trained network."""
    return mean_over_rows(batches, evaluate, n)[0], evaluate()[1]


mean_of_batch_means = both(lambda batches, n: float(np.mean([number for _, number in batches])))
"""The means of the batches' means, in which a shorter last batch has the same weight."""

AFTER = (
    "loss after the update",
    "reports the loss after its step instead of before",
    "Compute the loss from the predictions that the gradient is computed from, then update.",
)
ONE = (
    "loss of one batch",
    "reports the loss of a single batch instead of the mean over the epoch",
    "Add up the losses of the batches in the loop, and divide after it.",
)
SUMMED = (
    "loss summed",
    "reports a sum of losses, which grows with the number of rows or batches",
    "Report the mean over the samples: total loss / number of samples.",
)
DIVIDED = (
    "loss divided by the wrong number",
    "divides the sum of the batches' mean losses by the number of rows",
    "Divide a sum of batch means by the number of batches, a sum over rows by that of rows.",
)
MULTIPLIED = (
    "loss divided by the wrong number",
    "divides the sum of the rows' losses by the number of batches",
    "Divide a sum of batch means by the number of batches, a sum over rows by that of rows.",
)
REMAINDER = (
    "shorter last batch counted as a full one",
    "counts a shorter last batch as a full one in the loss",
    "Add loss * len(batch), and divide by the number of rows.",
)
FULL = (
    "loss divided by the number of full batches",
    "divides the loss by n // batch_size although a shorter last batch was added too",
    "Count the batches in the loop, and divide by their number.",
)
COUNT = (
    "accuracy counted",
    "reports the number of right rows instead of their share",
    "Divide the number of right rows by the number of rows.",
)
SHARES = (
    "accuracy divided by the wrong number",
    "divides the sum of the batches' accuracies by the number of rows",
    "Divide a sum of shares by the number of batches, a count by the number of rows.",
)
SHARES_SUMMED = (
    "accuracy summed",
    "reports the sum of the batches' accuracies",
    "Divide the sum by the number of batches.",
)
OF_ONE = (
    "accuracy of one batch",
    "reports the accuracy of a single batch instead of that of all rows",
    "Count the right rows of all batches in the loop, and divide after it.",
)
ERRORS = (
    "share of wrong rows",
    "reports the share of wrong rows as its accuracy",
    "Count the rows whose class equals the label.",
)


WRONG_REPORTS: tuple[tuple[str, str, str, Report], ...] = (
    (*AFTER, after_last_step),
    (*AFTER, loss_after_last_step),
    (*AFTER, after_each_step),
    (*AFTER, loss_after_each_step),
    (*AFTER, mean_after_each_step),
    (*AFTER, mean_loss_after_each_step),
    (*ONE, both(lambda batches, n: batches[-1][1])),
    (*ONE, right_accuracy(lambda batches, n: batches[-1].before[0])),
    (*ONE, both(lambda batches, n: batches[0][1])),
    (*ONE, right_accuracy(lambda batches, n: batches[0].before[0])),
    (*ONE, right_accuracy(lambda batches, n: batches[-1].after[0])),
    (*SUMMED, right_accuracy(lambda batches, n: sum(b.rows * b.before[0] for b in batches))),
    (*SUMMED, right_accuracy(lambda batches, n: sum(b.before[0] for b in batches))),
    (*SUMMED, both(lambda batches, n: sum(number for _, number in batches))),
    (*DIVIDED, right_accuracy(lambda batches, n: sum(b.before[0] for b in batches) / n)),
    (*DIVIDED, both(lambda batches, n: sum(number for _, number in batches) / n)),
    (
        *MULTIPLIED,
        right_accuracy(lambda bs, n: sum(b.rows * b.before[0] for b in bs) / len(bs)),
    ),
    (*REMAINDER, both(lambda batches, n: sum(b.size * number for b, number in batches) / n)),
    (
        *REMAINDER,
        right_accuracy(lambda batches, n: sum(b.size * b.before[0] for b in batches) / n),
    ),
    (*FULL, both(lambda bs, n: sum(number for _, number in bs) / max(n // bs[0][0].size, 1))),
    (
        *FULL,
        right_accuracy(
            lambda bs, n: sum(b.before[0] for b in bs) / max(n // bs[0].size, 1)
        ),
    ),
    (*COUNT, right_loss(lambda batches, n: sum(b.rows * b.before[1] for b in batches))),
    (*SHARES, right_loss(lambda batches, n: sum(b.before[1] for b in batches) / n)),
    (*SHARES_SUMMED, right_loss(lambda batches, n: sum(b.before[1] for b in batches))),
    (*OF_ONE, right_loss(lambda batches, n: batches[-1].before[1])),
    (
        *ERRORS,
        right_loss(
            lambda batches, n: 1 - sum(b.rows * b.before[1] for b in batches) / n
        ),
    ),
)  # fmt: skip
"""Name, description, hint and report of each mistake."""
NOTED_REPORTS: tuple[tuple[str, str, str, Report], ...] = (
    (
        "accuracy after the update",
        "reports the accuracy after its step instead of before",
        "Together with a loss from before the step it looks better than it is.",
        accuracy_after_step,
    ),
    (
        "mean of the batches' means",
        "gives a shorter last batch the same weight in the loss as the others",
        "For the mean over all rows add loss * len(batch), and divide by the number of rows.",
        mean_of_batch_means,
    ),
    (
        "accuracy in percent",
        "reports the accuracy in percent",
        "The exercise asks for a share between 0 and 1.",
        right_loss(lambda bs, n: 100 * sum(b.rows * b.before[1] for b in bs) / n),
    ),
)
"""Harmless ones."""
