"""Mistakes in the accuracy, the share of samples whose class is predicted: class 1 iff p > 0.5."""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.arrays import Array, to_numpy
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "right"]


def right(y: Array, y_hat: Array, threshold: float = 0.5) -> Any:
    """One truth value a sample."""
    return (to_numpy(y_hat) > threshold) == to_numpy(y)


def wrong_side(y: Array, y_hat: Array) -> Any:
    """Class 1 where the probability of class 1 is small; so only errors are counted."""
    return ((to_numpy(y_hat) < 0.5) == to_numpy(y)).mean()


def half_is_one(y: Array, y_hat: Array) -> Any:
    """>= for >."""
    return ((to_numpy(y_hat) >= 0.5) == to_numpy(y)).mean()


def above(threshold: float) -> Function:
    """Another threshold."""
    return lambda y, y_hat: right(y, y_hat, threshold).mean()


def whole_division(y: Array, y_hat: Array) -> Any:
    """// gives 1 if all are right, else 0."""
    return right(y, y_hat).sum() // len(y)


def number_of_right(y: Array, y_hat: Array) -> Any:
    """Not divided by n."""
    return right(y, y_hat).sum()


def percent(y: Array, y_hat: Array) -> Any:
    """From 0 to 100."""
    return 100 * right(y, y_hat).mean()


def compared_at_once(y: Array, y_hat: Array) -> Any:
    """A probability is hardly ever equal to a label."""
    return (to_numpy(y) == to_numpy(y_hat)).mean()


def soft(y: Array, y_hat: Array) -> Any:
    """Mean absolute errors."""
    return 1 - abs(to_numpy(y) - to_numpy(y_hat)).mean()


def cut_off(y: Array, y_hat: Array) -> Any:
    """int(0.9) is 0."""
    return (to_numpy(y_hat).astype(int) == to_numpy(y)).mean()


def every_pair(y: Array, y_hat: Array) -> Any:
    """(n, 1) == (n,) compares each with each."""
    return (to_numpy(y)[:, None] == (to_numpy(y_hat) > 0.5)).mean()


def only_ones(y: Array, y_hat: Array) -> Any:
    """A right 0 counts nothing."""
    return ((to_numpy(y_hat) > 0.5) & (to_numpy(y) == 1)).mean()


def recall(y: Array, y_hat: Array) -> Any:
    """The share of the samples of class 1 that are found."""
    ones = to_numpy(y) == 1
    return ((to_numpy(y_hat) > 0.5) & ones).sum() / np.float64(ones.sum())


def recall_or_zero(y: Array, y_hat: Array) -> Any:
    """0 where there is no sample of class 1."""
    return 0.0 if not (to_numpy(y) == 1).any() else recall(y, y_hat)


def precision_or_zero(y: Array, y_hat: Array) -> Any:
    """0 where none is called 1."""
    return 0.0 if not (to_numpy(y_hat) > 0.5).any() else precision(y, y_hat)


def precision(y: Array, y_hat: Array) -> Any:
    """The share of those called 1 that are."""
    called = to_numpy(y_hat) > 0.5
    return (called & (to_numpy(y) == 1)).sum() / np.float64(called.sum())


def each_sample(y: Array, y_hat: Array) -> Any:
    """The mean is left to somebody else."""
    return right(y, y_hat)


def rounded(decimals: int) -> Function:
    """Good for printing only."""
    return lambda y, y_hat: round(float(right(y, y_hat).mean()), decimals)


SHARE = "Divide by the number of samples, or use mean()."
THRESHOLD = "Compare y_hat > 0.5 with y."
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "threshold on the wrong side",
        "counts the wrong samples: its threshold is on the wrong side, or it counts errors",
        THRESHOLD,
        wrong_side,
    ),
    *(
        Mistake(
            "another threshold",
            f"calls a sample 1 from a probability of {t:g} on",
            THRESHOLD,
            above(t),
        )
        for t in (0.4, 0.6, 0.7, 0.3)
    ),
    Mistake(
        "threshold at 0",
        "takes probabilities for logits: above 0 are all of them",
        "Class 1 is where the probability is above 0.5; 0 is the threshold of logits.",
        above(0.0),
    ),
    Mistake(
        "integer division",
        "divides by //, which is 1 if all are right and else 0",
        "Use / for //.",
        whole_division,
    ),
    Mistake("count for share", "is the number of right samples", SHARE, number_of_right),
    Mistake("percent", "is in percent", "A share is between 0 and 1: leave out the 100.", percent),
    Mistake(
        "no threshold",
        "compares probabilities with labels: they are hardly ever equal",
        THRESHOLD,
        compared_at_once,
    ),
    Mistake(
        "no threshold",
        "is 1 less the mean absolute error, so it grows with confidence",
        THRESHOLD,
        soft,
    ),
    Mistake(
        "cut off for rounded",
        "cuts probabilities off to whole numbers: int(0.9) is 0",
        THRESHOLD,
        cut_off,
    ),
    Mistake(
        "each compared with each",
        "compares every prediction with every label: shapes (n, 1) and (n,) broadcast to (n, n)",
        "Bring both to shape (n,) first.",
        every_pair,
    ),
    Mistake(
        "only class 1 counted",
        "counts only the samples of class 1 that are right",
        "A 0 that is called 0 is right too: compare (y_hat > 0.5) == y.",
        only_ones,
    ),
    *(
        Mistake(
            "recall",
            "is the recall, the share of class 1 that is found",
            "Divide all that are right by the number of all samples.",
            function,
        )
        for function in (recall, recall_or_zero)
    ),
    *(
        Mistake(
            "precision",
            "is the precision, the share of those called 1 that are",
            "Divide all that are right by the number of all samples.",
            function,
        )
        for function in (precision, precision_or_zero)
    ),
    Mistake("no mean", "gives one truth value a sample", "Take the mean().", each_sample),
    *(
        Mistake(
            "rounded",
            f"rounds its result to {decimals} decimals",
            "Round where you print, not where you compute.",
            rounded(decimals),
        )
        for decimals in (2, 3, 1, 4)
    ),
    Mistake(
        "0.5 counts as class 1",
        "calls a sample 1 where its probability is exactly 0.5",
        "The exercise calls it 1 only above: > for >=. It hardly ever matters.",
        half_is_one,
        judged=False,
    ),
)
