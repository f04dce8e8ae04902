"""Mistakes in the softmax, exp(z) divided by its sum over each row of z (samples, classes).

A sum over the first axis alone is right for samples as columns, and one over all elements for a
single row; only together with a shift for each row are they mistakes.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake

__all__ = ["MISTAKES", "softmax"]


def softmax(z: FloatArray) -> Any:
    """The softmax of each row.

    Source: Goodfellow, Bengio, Courville, Deep Learning (2016), equation 4.1 and the text below it.

    >>> softmax(np.array([[0.0, 0.0]]))
    array([[0.5, 0.5]])
    """
    shifted = z - z.max(axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def shifted_exponentials(z: FloatArray) -> Any:
    """exp(z - max), with the largest of each row."""
    return np.exp(z - z.max(axis=1, keepdims=True))


def overflow(z: FloatArray) -> Any:
    """Exponentials without a shift: exp(1000) is infinite."""
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def shift_of_all(z: FloatArray) -> Any:
    """Shift by the largest score of all rows: a row far below it becomes 0 / 0."""
    exponentials = np.exp(z - z.max())
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def shifted_rows_divided_by_sum_of_all(z: FloatArray) -> Any:
    """Divide by the sum over all rows, with a shift for each row."""
    exponentials = shifted_exponentials(z)
    return exponentials / exponentials.sum()


def shifted_rows_divided_by_sum_of_columns(z: FloatArray) -> Any:
    """Divide by the sum over the samples, with a shift for each row."""
    exponentials = shifted_exponentials(z)
    return exponentials / exponentials.sum(axis=0, keepdims=True)


def shift_of_each_column(z: FloatArray) -> Any:
    """Shift by the largest score of each column, which changes the ratios in a row."""
    exponentials = np.exp(z - z.max(axis=0, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def divided_by_norm(z: FloatArray) -> Any:
    """Divide by the Euclidean norm of the exponentials."""
    exponentials = shifted_exponentials(z)
    return exponentials / np.linalg.norm(exponentials, axis=1, keepdims=True)


def divided_by_norm_of_all(z: FloatArray) -> Any:
    """Divide by the norm of the whole matrix."""
    exponentials = np.exp(z - z.max())
    return exponentials / np.linalg.norm(exponentials)


def divided_by_mean(z: FloatArray) -> Any:
    """Divide by the mean of the exponentials."""
    exponentials = shifted_exponentials(z)
    return exponentials / exponentials.mean(axis=1, keepdims=True)


def divided_by_largest(z: FloatArray) -> Any:
    """Divide by the largest exponential."""
    return shifted_exponentials(z)


def exponentials_only(z: FloatArray) -> Any:
    """Exponentials that are not divided."""
    return np.exp(z)


def scores_divided_by_sum(z: FloatArray) -> Any:
    """Divide the scores themselves by their sum."""
    return z / z.sum(axis=1, keepdims=True)


def shifted_scores_divided_by_sum(z: FloatArray) -> Any:
    """Divide the shifted scores by their sum."""
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted / shifted.sum(axis=1, keepdims=True)


def shift_in_numerator_only(z: FloatArray) -> Any:
    """Shift the numerator only."""
    return shifted_exponentials(z) / np.exp(z).sum(axis=1, keepdims=True)


def shift_outside_exponential(z: FloatArray) -> Any:
    """exp(z) - max in place of exp(z - max)."""
    shifted = np.exp(z) - z.max(axis=1, keepdims=True)
    return shifted / shifted.sum(axis=1, keepdims=True)


def shift_of_all_outside_exponential(z: FloatArray) -> Any:
    """exp(z) - max in place of exp(z - max), with the largest score of all rows."""
    shifted = np.exp(z) - z.max()
    return shifted / shifted.sum(axis=1, keepdims=True)


def negative_scores(z: FloatArray) -> Any:
    """The softmax of -z."""
    return softmax(-z)


def sum_without_keepdims(z: FloatArray) -> Any:
    """Sums of shape (n,), which NumPy lines up with the columns."""
    exponentials = shifted_exponentials(z)
    return exponentials / exponentials.sum(axis=1)


def unshifted_sum_without_keepdims(z: FloatArray) -> Any:
    """Sums of shape (n,) of exponentials without a shift, or with one shift for all."""
    return np.exp(z) / np.exp(z).sum(axis=1)


def nowhere_keepdims(z: FloatArray) -> Any:
    """Line up the largest scores and the sums of the rows with the columns."""
    exponentials = np.exp(z - z.max(axis=1))
    return exponentials / exponentials.sum(axis=1)


def largest_without_keepdims(z: FloatArray) -> Any:
    """Largest scores of shape (n,), which NumPy lines up with the columns."""
    exponentials = np.exp(z - z.max(axis=1))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def logarithm_of_softmax(z: FloatArray) -> Any:
    """The logarithm of the softmax."""
    return np.log(softmax(z))


def softmax_twice(z: FloatArray) -> Any:
    """The softmax of the softmax."""
    return softmax(softmax(z))


def sigmoid_of_each(z: FloatArray) -> Any:
    """The sigmoid of each score."""
    return 1 / (1 + np.exp(-z))


def one_at_largest(z: FloatArray) -> Any:
    """A 1 at the largest score of each row."""
    return np.eye(z.shape[1])[z.argmax(axis=1)]


def rounded_to(decimals: int) -> Any:
    """A softmax rounded to some decimals."""
    return lambda z: softmax(z).round(decimals)


EACH_ROW = "Sum over the classes of each sample: exponentials.sum(axis=1, keepdims=True)."
NORMALISE = "Divide by the sum of the exponentials of the row, so that each row sums to 1."
SHIFT = "Subtract the largest score of each row first: z - z.max(axis=1, keepdims=True)."
KEEPDIMS = "Write keepdims=True, so that the shape stays (n, 1)."
ALL = "divides by the sum over all rows, so a single row does not sum to 1"
COLUMNS = "divides by the sum over the samples, so the columns sum to 1 and the rows do not"
WRONG_SHIFT = "subtracts the largest score after exp, and not before"
NORM = "divides by the Euclidean norm of the exponentials, and not by their sum"
NOT_DIVIDED = "does not divide by the sum of the exponentials"
NO_EXP = "divides the scores by their sum, without exp"
MISTAKES: tuple[Mistake, ...] = (
    Mistake("sum over all rows", ALL, EACH_ROW, shifted_rows_divided_by_sum_of_all),
    Mistake("sum over the samples", COLUMNS, EACH_ROW, shifted_rows_divided_by_sum_of_columns),
    Mistake(
        "largest score of each column subtracted",
        "subtracts the largest score of each column, which changes the ratios within a row",
        SHIFT,
        shift_of_each_column,
    ),
    Mistake("norm for sum", NORM, NORMALISE, divided_by_norm),
    Mistake("norm for sum", NORM, NORMALISE, divided_by_norm_of_all),
    Mistake(
        "mean for sum",
        "divides by the mean of the exponentials, so each row sums to the number of classes",
        NORMALISE,
        divided_by_mean,
    ),
    Mistake("not divided by the sum", NOT_DIVIDED, NORMALISE, divided_by_largest),
    Mistake("not divided by the sum", NOT_DIVIDED, NORMALISE, exponentials_only),
    Mistake("no exp", NO_EXP, "Take np.exp of the scores first.", scores_divided_by_sum),
    Mistake("no exp", NO_EXP, "Take np.exp of the scores first.", shifted_scores_divided_by_sum),
    Mistake(
        "shift in the numerator only",
        "subtracts the largest score in the numerator, but not in the sum",
        "Compute the exponentials once, and use them in the numerator and in the sum.",
        shift_in_numerator_only,
    ),
    Mistake("shift outside exp", WRONG_SHIFT, SHIFT, shift_outside_exponential),
    Mistake("shift outside exp", WRONG_SHIFT, SHIFT, shift_of_all_outside_exponential),
    Mistake(
        "sign of the scores",
        "takes exp(-z), so the largest score has the smallest probability",
        "Take np.exp(z), without a minus.",
        negative_scores,
    ),
    *(
        Mistake(
            "keepdims missing in the sum",
            "divides by sums of shape (n,), which line up with the columns and not with the rows",
            KEEPDIMS,
            function,
        )
        for function in (sum_without_keepdims, unshifted_sum_without_keepdims)
    ),
    Mistake(
        "keepdims missing",
        "lets the largest scores and the sums of the rows line up with the columns",
        "Write keepdims=True in both, so that the shapes stay (n, 1).",
        nowhere_keepdims,
    ),
    Mistake(
        "keepdims missing in the largest score",
        "subtracts largest scores of shape (n,), which line up with the columns",
        KEEPDIMS,
        largest_without_keepdims,
    ),
    Mistake(
        "logarithm",
        "is the logarithm of the softmax",
        "Return the probabilities, without the logarithm.",
        logarithm_of_softmax,
    ),
    Mistake(
        "softmax twice",
        "applies the softmax to values that are already probabilities",
        "Apply it once.",
        softmax_twice,
    ),
    Mistake(
        "sigmoid",
        "is the sigmoid of each score, so a row does not sum to 1",
        NORMALISE,
        sigmoid_of_each,
    ),
    Mistake(
        "1 at the largest score",
        "gives a 1 to the largest score of a row and 0 to all others",
        "Return exp(z) divided by its sum over the row.",
        one_at_largest,
    ),
    *(
        Mistake(
            "rounded",
            f"rounds its result to {decimals} decimals",
            "Round when you print the result, not when you compute it.",
            rounded_to(decimals),
        )
        for decimals in (2, 3, 4)
    ),
    Mistake(
        "overflow",
        "gives NaN for scores of 1000, because exp(1000) is infinite; other values are right",
        SHIFT,
        overflow,
        judged=False,
    ),
    Mistake(
        "largest score of all rows subtracted",
        "gives NaN for a row whose scores are all 745 or more below the largest of all rows, which "
        "it subtracts: each exponential is 0, and 0 / 0 is NaN; other values are right",
        SHIFT,
        shift_of_all,
        judged=False,
    ),
)
