"""Mistakes in the accuracy, the share of samples with the right class: class 1 iff p > 0.5."""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.arrays import Array, to_numpy
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "correct_predictions"]


def correct_predictions(y: Array, y_hat: Array, threshold: float = 0.5) -> Any:
    """Whether each sample has the right class."""
    return (to_numpy(y_hat) > threshold) == to_numpy(y)


def threshold_on_wrong_side(y: Array, y_hat: Array) -> Any:
    """Predict class 1 where its probability is small, so that only errors are counted."""
    return ((to_numpy(y_hat) < 0.5) == to_numpy(y)).mean()


def half_counts_as_class_1(y: Array, y_hat: Array) -> Any:
    """Use >= instead of >."""
    return ((to_numpy(y_hat) >= 0.5) == to_numpy(y)).mean()


def accuracy_with_threshold(threshold: float) -> Function:
    """An accuracy with another threshold."""
    return lambda y, y_hat: correct_predictions(y, y_hat, threshold).mean()


def integer_division(y: Array, y_hat: Array) -> Any:
    """Divide with //, which gives 1 if all are right, else 0."""
    return correct_predictions(y, y_hat).sum() // len(y)


def count_correct(y: Array, y_hat: Array) -> Any:
    """The number of right samples, not divided by n."""
    return correct_predictions(y, y_hat).sum()


def one_minus_mean_absolute_error(y: Array, y_hat: Array) -> Any:
    """One minus the mean absolute error of the probabilities."""
    return 1 - abs(to_numpy(y) - to_numpy(y_hat)).mean()


def truncate_probabilities(y: Array, y_hat: Array) -> Any:
    """Truncate probabilities to integers: int(0.9) is 0."""
    return (to_numpy(y_hat).astype(int) == to_numpy(y)).mean()


def compare_all_pairs(y: Array, y_hat: Array) -> Any:
    """Compare each prediction with each label, as (n, 1) == (n,) does."""
    return (to_numpy(y)[:, None] == (to_numpy(y_hat) > 0.5)).mean()


def count_only_class_1(y: Array, y_hat: Array) -> Any:
    """Count only right samples of class 1."""
    return ((to_numpy(y_hat) > 0.5) & (to_numpy(y) == 1)).mean()


def recall(y: Array, y_hat: Array) -> Any:
    """The share of the samples of class 1 that are found."""
    ones = to_numpy(y) == 1
    return ((to_numpy(y_hat) > 0.5) & ones).sum() / np.float64(ones.sum())


def recall_or_zero(y: Array, y_hat: Array) -> Any:
    """The recall, and 0 if no sample has class 1."""
    return 0.0 if not (to_numpy(y) == 1).any() else recall(y, y_hat)


def precision_or_zero(y: Array, y_hat: Array) -> Any:
    """The precision, and 0 where class 1 is never predicted."""
    return 0.0 if not (to_numpy(y_hat) > 0.5).any() else precision(y, y_hat)


def precision(y: Array, y_hat: Array) -> Any:
    """The share of right ones among the samples predicted as class 1."""
    called = to_numpy(y_hat) > 0.5
    return (called & (to_numpy(y) == 1)).sum() / np.float64(called.sum())


def one_result_per_sample(y: Array, y_hat: Array) -> Any:
    """One truth value per sample, without the mean."""
    return correct_predictions(y, y_hat)


def accuracy_rounded_to(decimals: int) -> Function:
    """An accuracy rounded to some decimals."""
    return lambda y, y_hat: round(float(correct_predictions(y, y_hat).mean()), decimals)


def accuracy_cut_off_after(decimals: int) -> Function:
    """An accuracy without what follows some decimals, as ``int(100 * right / n)`` in percent."""
    scale = 10**decimals

    def accuracy(y: Any, y_hat: Any) -> float:
        right = correct_predictions(y, y_hat)
        return float(int(scale * int(right.sum()) / len(y)) / scale)

    return accuracy


SHARE = "Divide by the number of samples, or use mean()."
THRESHOLD = "Compare y_hat > 0.5 with y."
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "threshold on the wrong side",
        "counts the wrong samples: its threshold is on the wrong side, or it counts errors",
        THRESHOLD,
        threshold_on_wrong_side,
    ),
    *(
        Mistake(
            "another threshold",
            f"predicts class 1 from a probability of {t:g} on",
            THRESHOLD,
            accuracy_with_threshold(t),
        )
        for t in (0.4, 0.6, 0.7, 0.3)
    ),
    Mistake(
        "threshold at 0",
        "treats probabilities as logits: all of them are above 0",
        "Predict class 1 where the probability is above 0.5; 0 is the threshold for logits.",
        accuracy_with_threshold(0.0),
    ),
    Mistake(
        "integer division",
        "gives 1 if all samples are right and 0 otherwise, as a division with // does",
        "Take the mean of the hits, or their number divided with / by that of the samples.",
        integer_division,
    ),
    Mistake("count for share", "is the number of right samples", SHARE, count_correct),
    Mistake(
        "no threshold",
        "is 1 minus the mean absolute error, so it depends on how confident predictions are",
        THRESHOLD,
        one_minus_mean_absolute_error,
    ),
    Mistake(
        "cut off for rounded",
        "truncates probabilities to integers: int(0.9) is 0",
        THRESHOLD,
        truncate_probabilities,
    ),
    Mistake(
        "each compared with each",
        "compares every prediction with every label: shapes (n, 1) and (n,) broadcast to (n, n)",
        "Reshape both to (n,) first.",
        compare_all_pairs,
    ),
    Mistake(
        "only class 1 counted",
        "counts only the samples of class 1 that are right",
        "A sample of class 0 that is predicted as 0 is right too: compare (y_hat > 0.5) == y.",
        count_only_class_1,
    ),
    *(
        Mistake(
            "recall",
            "is the recall, the share of class 1 that is found",
            "Divide the number of right samples by the number of all samples.",
            function,
        )
        for function in (recall, recall_or_zero)
    ),
    *(
        Mistake(
            "precision",
            "is the precision, the share of right ones among the samples predicted as class 1",
            "Divide the number of right samples by the number of all samples.",
            function,
        )
        for function in (precision, precision_or_zero)
    ),
    Mistake(
        "no mean", "returns one truth value per sample", "Take the mean().", one_result_per_sample
    ),
    *(
        Mistake(
            "rounded",
            f"rounds its result to {decimals} decimals",
            "Round when you print the result, not when you compute it.",
            accuracy_rounded_to(decimals),
        )
        for decimals in (2, 3, 1, 4)
    ),
    *(
        Mistake(
            "rounded",
            f"cuts its result off after {decimals} decimals",
            "Round when you print the result, not when you compute it.",
            accuracy_cut_off_after(decimals),
        )
        for decimals in (2, 3, 1, 4)
    ),
    Mistake(
        "0.5 counts as class 1",
        "predicts class 1 where the probability is exactly 0.5",
        "The exercise predicts class 1 only above 0.5: use > instead of >=. It rarely matters.",
        half_counts_as_class_1,
        judged=False,
    ),
)
