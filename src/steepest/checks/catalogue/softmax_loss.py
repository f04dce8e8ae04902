"""Mistakes in the cross-entropy of softmax(logits) and in its gradient.

Logits have shape (samples, classes), labels are whole numbers of shape (samples,). Every function
returns the mean loss and its gradient with respect to the logits; a user's function may return the
loss alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from steepest.checks.catalogue.softmax import softmax
from steepest.checks.forms import one_hot
from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "softmax_loss"]


def softmax_loss(logits: FloatArray, labels: Any) -> Any:
    """The mean cross-entropy, and its gradient with respect to the logits.

    The loss of one sample with label y is -log(softmax(z)[y]) = log(sum(exp(z))) - z[y], whose
    derivative with respect to z is softmax(z) with 1 subtracted at y (Goodfellow, Bengio,
    Courville, Deep Learning (2016), section 6.2.2.3).

    >>> softmax_loss(np.zeros((1, 2)), np.array([0]))[1]
    array([[-0.5,  0.5]])
    """
    n = len(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_probabilities[np.arange(n), labels].sum() / n
    gradient = np.exp(log_probabilities)
    gradient[np.arange(n), labels] -= 1
    gradient /= n
    return loss, gradient


def with_loss(loss: Function) -> Function:
    """A wrong loss, which takes probabilities and labels, beside the right gradient."""
    return lambda z, y: (loss(softmax(z), y), softmax_loss(z, y)[1])


def with_gradient(gradient: Function) -> Function:
    """A wrong gradient, which takes probabilities and one-hot labels, beside the right loss."""

    def wrong_gradient(z: FloatArray, y: Any) -> Any:
        p = softmax(z)
        return softmax_loss(z, y)[0], gradient(p, one_hot(y, p))

    return wrong_gradient


def multiplied_loss(factor: float) -> Callable[[Function], Function]:
    """A loss with a factor, and a gradient without."""

    def multiply(function: Function) -> Function:
        def wrong_loss(z: FloatArray, y: Any) -> Any:
            loss, gradient = function(z, y)
            return loss * factor, gradient

        return wrong_loss

    return multiply


def multiplied_both(factor: float) -> Function:
    """A loss and a gradient with the same factor."""

    def wrong(z: FloatArray, y: Any) -> Any:
        loss, gradient = softmax_loss(z, y)
        return loss * factor, gradient * factor

    return wrong


def loss_divided_by_classes(z: FloatArray, y: Any) -> Any:
    """Divide the sum of the losses by the number of classes."""
    loss, gradient = softmax_loss(z, y)
    return loss * len(y) / z.shape[1], gradient


def probabilities_of_labels(p: FloatArray, y: Any) -> Any:
    """The probability of each sample's label."""
    return p[np.arange(len(y)), y]


def sum_of_exponentials_without_logarithm(z: FloatArray, y: Any) -> Any:
    """sum(exp(z)) - z[y]: the logarithm of the sum is missing."""
    terms = np.exp(z).sum(axis=1) - probabilities_of_labels(z, y)
    return terms.mean(), softmax_loss(z, y)[1]


def shift_missing_in_loss(z: FloatArray, y: Any) -> Any:
    """log(sum(exp(z - max))) - z[y]: the largest score is subtracted only inside exp."""
    shifted = z - z.max(axis=1, keepdims=True)
    terms = np.log(np.exp(shifted).sum(axis=1)) - probabilities_of_labels(z, y)
    return terms.mean(), softmax_loss(z, y)[1]


def loss_of_softmax_twice(z: FloatArray, y: Any) -> Any:
    """Apply the softmax to probabilities, in the loss only."""
    return softmax_loss(softmax(z), y)[0], softmax_loss(z, y)[1]


def both_of_softmax_twice(z: FloatArray, y: Any) -> Any:
    """Apply the softmax to probabilities, in the loss and in the gradient."""
    return softmax_loss(softmax(z), y)


def loss_of_softmax_over_samples(z: FloatArray, y: Any) -> Any:
    """Divide by the sum over the samples."""
    p = softmax(z.T).T
    return -np.log(probabilities_of_labels(p, y)).mean(), (p - one_hot(y, p)) / len(y)


def loss_of_softmax_over_all(z: FloatArray, y: Any) -> Any:
    """Divide by the sum over all rows."""
    p = np.exp(z) / np.exp(z).sum()
    return -np.log(probabilities_of_labels(p, y)).mean(), (p - one_hot(y, p)) / len(y)


def gradient_at_whole_columns(z: FloatArray, y: Any) -> Any:
    """Subtract 1 in the whole column of every label that occurs: p[:, y] -= 1."""
    gradient = softmax(z)
    gradient[:, y] -= 1
    return softmax_loss(z, y)[0], gradient / len(y)


def gradient_minus_label_numbers(z: FloatArray, y: Any) -> Any:
    """Subtract the number of the label from every probability."""
    return softmax_loss(z, y)[0], (softmax(z) - np.asarray(y)[:, None]) / len(y)


def gradient_divided_by_classes(z: FloatArray, y: Any) -> Any:
    """Divide the gradient by the number of classes."""
    loss, gradient = softmax_loss(z, y)
    return loss, gradient * len(y) / z.shape[1]


def rounded_to(decimals: int) -> Function:
    """A loss rounded to some decimals."""

    def rounded(z: FloatArray, y: Any) -> Any:
        loss, gradient = softmax_loss(z, y)
        return round(float(loss), decimals), gradient

    return rounded


def first_sample_only(z: FloatArray, y: Any) -> Any:
    """The loss of the first sample, divided by their number."""
    return softmax_loss(z[:1], y[:1])[0] / len(y), softmax_loss(z, y)[1]


def overflow(z: FloatArray, y: Any) -> Any:
    """The logarithm of a softmax without a shift."""
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    return -np.log(probabilities_of_labels(p, y)).mean(), (p - one_hot(y, p)) / len(y)


def _with_number_added(eps: float, p: FloatArray, y: Any) -> Any:
    """The loss with a number added to every probability."""
    return -np.log(probabilities_of_labels(p, y) + eps).mean()


DIVIDE = "Divide by the number of samples: np.mean, or / n."
DIVIDE_GRADIENT = "The loss is a mean over the samples, so divide the gradient by n too: / n."
ONE_AT_LABEL = "The gradient is (softmax(logits) - one_hot(labels)) / n."
NATURAL = "Use the natural logarithm, np.log or torch.log."
LOSS = "The loss of a sample is -log(p), with the probability p of its label."
EACH_ROW = "Normalise each row: divide by exponentials.sum(axis=1, keepdims=True)."
ONCE = "Apply the softmax once: to the logits, not to probabilities."
LOG_SUM = "The loss of a sample is log(sum(exp(z))) - z[label]."

LOSS_MISTAKES: tuple[Mistake, ...] = (
    *(
        Mistake(
            "sign",
            "has the wrong sign: logarithms of probabilities are negative",
            "Put a minus in front.",
            function,
        )
        for function in (multiplied_both(-1.0), multiplied_loss(-1.0)(softmax_loss))
    ),
    *(
        Mistake(
            f"log base {base}",
            f"uses logarithms of base {base}",
            NATURAL,
            multiplied_loss(1 / np.log(base))(softmax_loss),
        )
        for base in (2, 10)
    ),
    Mistake(
        "loss divided by the number of classes",
        "divides the loss by the number of classes",
        DIVIDE,
        loss_divided_by_classes,
    ),
    *(
        Mistake("no logarithm", "lacks the logarithm", LOSS, with_loss(loss))
        for loss in (
            lambda p, y: -probabilities_of_labels(p, y).mean(),
            lambda p, y: (1 - probabilities_of_labels(p, y)).mean(),
        )
    ),
    Mistake(
        "no logarithm of the sum",
        "subtracts from the sum of the exponentials, and not from its logarithm",
        LOG_SUM,
        sum_of_exponentials_without_logarithm,
    ),
    Mistake(
        "largest score subtracted only inside exp",
        "subtracts the largest score inside exp, but not from the score of the label",
        "Use z - z.max(axis=1, keepdims=True) in both places.",
        shift_missing_in_loss,
    ),
    *(
        Mistake(
            "softmax twice",
            "applies the softmax to values that are already probabilities",
            ONCE,
            function,
        )
        for function in (loss_of_softmax_twice, both_of_softmax_twice)
    ),
    Mistake(
        "softmax over the samples",
        "divides by the sum over the samples, and not over the classes",
        EACH_ROW,
        loss_of_softmax_over_samples,
    ),
    Mistake(
        "softmax over all rows",
        "divides by the sum over all rows, so the probabilities of a sample do not sum to 1",
        EACH_ROW,
        loss_of_softmax_over_all,
    ),
    Mistake(
        "largest probability for that of the label",
        "uses the largest probability of each sample, whatever its label is",
        LOSS,
        with_loss(lambda p, y: -np.log(p.max(axis=1)).mean()),
    ),
    Mistake(
        "all probabilities",
        "adds the logarithms of all probabilities, so the labels have no effect",
        LOSS,
        with_loss(lambda p, y: -np.log(p).sum() / len(y)),
    ),
    *(
        Mistake(
            "whole columns for one element",
            "takes the probabilities of every label in every row: p[:, labels] selects columns",
            "Select one element for each row: p[np.arange(n), labels].",
            with_loss(loss),
        )
        for loss in (
            lambda p, y: -np.log(p[:, y]).mean(),
            lambda p, y: -np.log(p[:, y]).sum() / len(y),
        )
    ),
    *(
        Mistake(
            "eps in the logarithm too large",
            f"adds {eps:g} inside the logarithm, which changes ordinary losses a little",
            "Take log(softmax(z)) as z - z.max() - log(sum(exp(z - z.max()))), and add nothing.",
            with_loss(partial(_with_number_added, eps)),
        )
        for eps in (1e-5, 1e-4, 1e-3)
    ),
    Mistake(
        "squared error",
        "is the squared error of the probabilities",
        LOSS,
        with_loss(lambda p, y: ((p - one_hot(y, p)) ** 2).sum() / len(y)),
    ),
    Mistake(
        "only the first sample",
        "returns the loss of the first sample, divided by the number of samples",
        "Is the return inside the loop? Sum over all samples.",
        first_sample_only,
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
)
GRADIENT_MISTAKES: tuple[Mistake, ...] = (
    Mistake("gradient not divided by the number of samples", "returns a gradient that is not "
            "divided by the number of samples", DIVIDE_GRADIENT, with_gradient(lambda p, t: p - t)),
    Mistake("gradient divided once too often", "returns a gradient that is divided once too often "
            "by the number of samples", "Divide loss and gradient alike: both by n for a mean, "
            "neither for a sum.", with_gradient(lambda p, t: (p - t) / len(t) ** 2)),
    Mistake("gradient divided by the number of classes", "returns a gradient that is divided by "
            "the number of classes", DIVIDE_GRADIENT, gradient_divided_by_classes),
    Mistake("gradient divided by the number of elements", "returns a gradient that is divided by "
            "samples times classes", DIVIDE_GRADIENT, with_gradient(lambda p, t: (p - t) / t.size)),
    *(
        Mistake(name, does, ONE_AT_LABEL, with_gradient(gradient))
        for name, does, gradients in (
            ("sign of the gradient", "returns a gradient with the wrong sign",
             (lambda p, t: (t - p) / len(t), lambda p, t: t - p)),
            ("1 not subtracted in the gradient", "returns the probabilities as the gradient: 1 is "
             "not subtracted at the labels", (lambda p, t: p / len(t),)),
            ("1 added in the gradient", "adds 1 at the labels instead of subtracting it",
             (lambda p, t: (p + t) / len(t), lambda p, t: p + t)),
            ("1 subtracted from every probability", "subtracts 1 from every probability, and not "
             "only at the labels", (lambda p, t: (p - 1) / len(t), lambda p, t: p - 1)),
        )
        for gradient in gradients
    ),
    Mistake(
        "1 subtracted in whole columns",
        "subtracts 1 in the whole column of every label: p[:, labels] selects columns",
        "Select one element for each row: p[np.arange(n), labels] -= 1.",
        gradient_at_whole_columns,
    ),
    Mistake(
        "label numbers subtracted",
        "subtracts the number of the label from every probability",
        ONE_AT_LABEL,
        gradient_minus_label_numbers,
    ),
    Mistake(
        "gradient multiplied by p (1 - p)",
        "multiplies the gradient by p (1 - p) as for a sigmoid",
        ONE_AT_LABEL,
        with_gradient(lambda p, t: (p - t) * p * (1 - p) / len(t)),
    ),
    *(
        Mistake(
            "gradient with respect to the probabilities",
            "returns the gradient with respect to the probabilities, without that of the softmax",
            ONE_AT_LABEL,
            with_gradient(gradient),
        )
        for gradient in (lambda p, t: -t / p / len(t), lambda p, t: -t / p)
    ),
)  # fmt: skip
MISTAKES = (
    *LOSS_MISTAKES,
    *GRADIENT_MISTAKES,
    Mistake(
        "overflow",
        "is infinite or NaN where a logit is far below another; other values are right",
        "Use log_p = shifted - log(sum(exp(shifted))), with the largest score of each row "
        "subtracted first.",
        overflow,
        judged=False,
    ),
)
