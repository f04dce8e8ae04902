"""Right forms of the accuracy: in percent, as a count, of classes, scores, logits, one-hot rows."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.variants import FIRST_VALUE, Function, Variant, single_number

__all__ = ["ACCURACY_VARIANTS", "USUAL_ACCURACIES"]


def divide_by_100(function: Function) -> Function:
    """Turn percent into a share."""
    return lambda y, y_hat: single_number(function(y, y_hat)) / 100


def divide_by_count(function: Function) -> Function:
    """Turn the number of right samples into a share."""
    return lambda y, y_hat: single_number(function(y, y_hat)) / len(y)


def take_number(function: Function) -> Function:
    """A share in an array of one element as a number."""
    return lambda y, y_hat: single_number(function(y, y_hat))


def pass_classes(function: Function) -> Function:
    """Pass predicted classes, in the labels' dtype, instead of probabilities."""
    return lambda y, y_hat: function(y, _classes(y, y_hat))


def pass_columns_of_classes(function: Function) -> Function:
    """Pass labels and predicted classes of shape (n, 1)."""
    return lambda y, y_hat: function(y[:, None], _classes(y, y_hat)[:, None])


def pass_rows_of_classes(function: Function) -> Function:
    """Pass labels and predicted classes of shape (1, n)."""
    return lambda y, y_hat: function(y[None, :], _classes(y, y_hat)[None, :])


def pass_columns(function: Function) -> Function:
    """Pass labels and probabilities of shape (n, 1)."""
    return lambda y, y_hat: function(y[:, None], y_hat[:, None])


def pass_rows(function: Function) -> Function:
    """Pass labels and probabilities of shape (1, n)."""
    return lambda y, y_hat: function(y[None, :], y_hat[None, :])


def pass_lists_of_classes(function: Function) -> Function:
    """Pass two lists of classes."""

    def accuracy(y: Any, y_hat: Any) -> Any:
        return function(_whole(y).tolist(), _whole(y_hat > 0.5).tolist())

    return accuracy


def pass_lists(function: Function) -> Function:
    """Pass a list of classes and one of probabilities."""
    return lambda y, y_hat: function(_whole(y).tolist(), to_numpy(y_hat).tolist())


def pass_logits(function: Function) -> Function:
    """Pass logits, which are above 0 where the probability is above 0.5."""
    return lambda y, y_hat: function(y, _logits(y_hat))


def pass_columns_of_logits(function: Function) -> Function:
    """Pass labels and logits of shape (n, 1)."""
    return lambda y, y_hat: function(y[:, None], _logits(y_hat)[:, None])


def pass_signs(function: Function) -> Function:
    """Pass labels -1 and 1, and scores with the sign of the predicted class."""
    return lambda y, y_hat: function(2 * y - 1, _logits(y_hat))


def pass_scores(function: Function) -> Function:
    """Pass a row of scores per sample, one for each class, and whole numbers as labels."""
    return lambda y, y_hat: function(_whole(y), _two_columns(y_hat))


def pass_one_hot(function: Function) -> Function:
    """Pass a row of scores per sample, and a row with a 1 at its label."""
    return lambda y, y_hat: function(_three_columns(_whole(y)), _three_columns(y_hat))


def pass_scores_and_column(function: Function) -> Function:
    """Pass a row of scores per sample, and whole numbers as labels of shape (n, 1)."""
    return lambda y, y_hat: function(_whole(y)[:, None], _two_columns(y_hat))


def pass_one_hot_columns(function: Function) -> Function:
    """Pass a column of scores per sample, and a column with a 1 at its label."""
    return lambda y, y_hat: function(_three_columns(_whole(y)).T, _three_columns(y_hat).T)


def pass_classes_and_one_hot(function: Function) -> Function:
    """Pass predicted classes, and a row with a 1 at the label of each sample."""
    return lambda y, y_hat: function(_two_columns(_whole(y)), _whole(y_hat > 0.5))


def _classes(y: Any, y_hat: Any) -> Any:
    predicted = y_hat > 0.5
    return predicted.to(y.dtype) if is_tensor(y) else predicted.astype(y.dtype)


def _whole(labels: Any) -> Any:
    return labels.long() if is_tensor(labels) else labels.astype(np.int64)


def _logits(y_hat: Any) -> Any:
    """The logits of probabilities; those of 0 and 1 are finite."""
    p = np.clip(to_numpy(y_hat), 1e-6, 1 - 1e-6)
    z = np.log(p / (1 - p)).astype(p.dtype)
    return y_hat.new_tensor(z.tolist()) if is_tensor(y_hat) else z


def _two_columns(ones: Any) -> Any:
    """The shares of class 0 and class 1."""
    if is_tensor(ones):
        return (1 - ones).new_tensor(np.stack([to_numpy(1 - ones), to_numpy(ones)], 1).tolist())
    return np.stack([1 - ones, ones], 1)


def _three_columns(ones: Any) -> Any:
    """The shares of class 0, a class that no sample has, and a last class.

    With two columns as many elements are 1 as 0, so that a balanced accuracy of the elements, and
    a threshold at their mean, would equal the accuracy. With the additional column at an end, so
    would a function that leaves that end out.
    """
    two = _two_columns(ones)
    three = np.insert(to_numpy(two) if is_tensor(ones) else two, 1, 0, axis=1)
    return two.new_tensor(three.tolist()) if is_tensor(ones) else three


PROBABILITY: Final = r"p|y_?hat|y_?pred\w*|pred\w*|y_?prob\w*|prob\w*"
"""Names of parameters that are not logits."""
PERCENT: Final = Variant(
    "in percent", "The exercise asks for a share between 0 and 1.", divide_by_100, "divided by 100"
)
COUNT: Final = Variant(
    "as the number of right samples",
    "The exercise asks for their share; here the caller has to divide by the number of samples.",
    divide_by_count,
    "divided by the number of samples",
)
NUMBER: Final = Variant(
    "as an array of one number",
    "It returns an array of one number.",
    take_number,
    "its only element",
)
PROBABILITIES: Final = tuple(
    Variant(f"for {words}", f"It takes {words}.", adapt)
    for words, adapt in (
        ("labels and probabilities as a column (n, 1)", pass_columns),
        ("labels and probabilities as a row (1, n)", pass_rows),
        ("lists of labels and probabilities", pass_lists),
    )
)
OF_OTHER_PREDICTIONS: Final = tuple(
    Variant(
        f"for {predictions}",
        f"It takes {predictions}; for probabilities compare y_hat > 0.5 with y.",
        adapt,
        instead_of=instead_of,
        not_for_names=PROBABILITY if instead_of else "",
    )
    for predictions, adapt, instead_of in (
        ("predicted classes", pass_classes, ()),
        ("lists of predicted classes", pass_lists_of_classes, ()),
        ("logits", pass_logits, ("threshold at 0",)),
        ("logits as a column (n, 1)", pass_columns_of_logits, ()),
        ("a row of scores per sample", pass_scores, ()),
        ("rows of scores and one-hot labels", pass_one_hot, ()),
        ("a row of scores per sample and labels (n, 1)", pass_scores_and_column, ()),
        ("columns of scores and one-hot labels", pass_one_hot_columns, ()),
        ("predicted classes and one-hot labels", pass_classes_and_one_hot, ()),
        ("predicted classes as a column (n, 1)", pass_columns_of_classes, ()),
        ("predicted classes as a row (1, n)", pass_rows_of_classes, ()),
    )
)
FORMS: Final = (*PROBABILITIES, *OF_OTHER_PREDICTIONS)
ACCURACY_VARIANTS: Final = (
    PERCENT,
    NUMBER,
    FIRST_VALUE,
    *FORMS,
    *(result.after(form) for form in FORMS for result in (PERCENT, COUNT, FIRST_VALUE)),
)

USUAL_FORMS: Final = tuple(
    Variant(
        f"for {words}",
        f"It takes {words}; for probabilities compare y_hat > 0.5 with y.",
        adapt,
        instead_of=(instead_of,),
        not_for_names=r"\w*prob\w*" if instead_of == "no threshold" else "",
        only_right=True,
    )
    for words, adapt, instead_of in (
        ("logits", pass_logits, "threshold at 0"),
        ("logits as a column (n, 1)", pass_columns_of_logits, "threshold at 0"),
        ("labels -1 and 1 and scores with a sign", pass_signs, "threshold at 0"),
        ("predicted classes", pass_classes, "no threshold"),
    )
)
USUAL_ACCURACIES: Final = (
    *USUAL_FORMS,
    *(result.after(form) for form in USUAL_FORMS for result in (PERCENT, COUNT, FIRST_VALUE)),
)
"""Right forms whose parameters may have the names of probabilities."""
