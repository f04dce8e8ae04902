"""Other functions that are taken for an activation or for binary cross-entropy.

Each is written for NumPy arrays. They only name a mistake; no function is called wrong because it
is one of them unless the user says which piece it should be.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np

__all__ = ["OTHER_FUNCTIONS", "OtherFunction"]

Array: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class OtherFunction:
    """A function that is computed in place of a piece.

    Attributes:
        name: short.
        does: what the code does, to follow "Your <piece>".
        hint: how to correct it, a sentence.
        function: the function.
    """

    name: str
    does: str
    hint: str
    function: Callable[..., Any]


def _logistic(x: Array) -> Array:
    return 0.5 * (1 + np.tanh(np.asarray(x, dtype=float) / 2))


def _normal_distribution(x: Array) -> Array:
    values = [0.5 * (1 + math.erf(v / math.sqrt(2))) for v in np.ravel(x)]
    return np.reshape(values, np.shape(x))


def _min_max(x: Array) -> Array:
    s = _logistic(x)
    return (s - np.min(s)) / (np.max(s) - np.min(s))


Rows: TypeAlias = tuple[tuple[str, str, Callable[..., Any]], ...]


def _functions(formula: str, rows: Rows) -> tuple[OtherFunction, ...]:
    hint = f"Compute {formula} instead."
    return tuple(OtherFunction(name, does, hint, function) for name, does, function in rows)


SIGMOID: Final = _functions(
    "1 / (1 + exp(-x))",
    (
        ("hard sigmoid", "is a straight line cut off at 0 and 1 (hard sigmoid), 0.2 x + 0.5",
         lambda x: np.clip(0.2 * x + 0.5, 0, 1)),
        ("hard sigmoid", "is a straight line cut off at 0 and 1 (hard sigmoid), x / 6 + 0.5",
         lambda x: np.clip(x / 6 + 0.5, 0, 1)),
        ("hard sigmoid", "is a straight line cut off at 0 and 1 (hard sigmoid), x / 4 + 0.5",
         lambda x: np.clip(0.25 * x + 0.5, 0, 1)),
        ("hard sigmoid", "is a straight line cut off at 0 and 1 (hard sigmoid), (x + 1) / 2",
         lambda x: np.clip((x + 1) / 2, 0, 1)),
        ("x / (1 + |x|)", "is another curve of this shape, made of x / (1 + abs(x))",
         lambda x: 0.5 * (1 + x / (1 + abs(x)))),
        ("x / (1 + |x|)", "is x / (1 + abs(x)), from -1 to 1", lambda x: x / (1 + abs(x))),
        ("x / sqrt(1 + x^2)", "is another curve of this shape, made of x / sqrt(1 + x^2)",
         lambda x: 0.5 * (1 + x / np.sqrt(1 + np.square(1.0 * x)))),
        ("arctan", "is another curve of this shape, made of the arctangent",
         lambda x: 0.5 + np.arctan(x) / np.pi),
        ("arctan", "is the arctangent", np.arctan),
        ("normal distribution", "is the distribution function of the normal distribution",
         _normal_distribution),
        ("step function", "is a step function, 1 above 0 and 0 elsewhere",
         lambda x: 1.0 * (np.asarray(x) > 0)),
        ("step function", "is a step function, 1 at and above 0",
         lambda x: 1.0 * (np.asarray(x) >= 0)),
        ("relu", "is the relu, max(0, x)", lambda x: np.maximum(x, 0)),
        ("identity", "returns its argument unchanged", lambda x: x),
        ("softplus", "is the softplus, log(1 + exp(x))", lambda x: np.logaddexp(0, x)),
        ("swish", "multiplies the sigmoid by x (swish)", lambda x: x * _logistic(x)),
        ("applied twice", "applies the sigmoid twice", lambda x: _logistic(_logistic(x))),
        ("from -1 to 1", "is 2 s - 1 with s the sigmoid, from -1 to 1",
         lambda x: 2 * _logistic(x) - 1),
        ("exponential", "is exp(x), without the denominator 1 + exp(x)", np.exp),
        ("exponential", "is exp(-x)", lambda x: np.exp(-x)),
        ("denominator", "has 2 instead of 1 in its denominator",
         lambda x: 1 / (2 + np.exp(-x))),
        ("1 missing", "is exp(-x) / (1 + exp(-x)), which falls instead of rising",
         lambda x: 1 - _logistic(x)),
        ("bell curve", "is the bell curve exp(-x^2)", lambda x: np.exp(-np.square(1.0 * x))),
        ("bell curve", "is the bell curve exp(-x^2 / 2)",
         lambda x: np.exp(-np.square(1.0 * x) / 2)),
        ("0 below 0", "is 0 for negative numbers", lambda x: np.where(x > 0, _logistic(x), 0)),
        ("1/2 below 0", "is 1/2 for negative numbers",
         lambda x: np.where(x > 0, _logistic(x), 0.5)),
        ("lower branch without denominator", "is exp(x) below 0, without the denominator",
         lambda x: np.where(x >= 0, _logistic(x), np.exp(np.minimum(x, 0)))),
        ("stretched to 0 and 1", "stretches its result so that it reaches 0 and 1", _min_max),
        ("sine", "is made of the sine", lambda x: 0.5 * (1 + np.sin(x))),
    ),
)  # fmt: skip


def _leaky(slope: float) -> Callable[[Array], Array]:
    return lambda x: np.where(np.asarray(x) > 0, x, slope * np.asarray(x))


def _threshold(value: float) -> Callable[[Array], Array]:
    return lambda x: np.where(np.asarray(x) > value, x, 0)


def _below_zero(value: float) -> Callable[[Array], Array]:
    return lambda x: np.where(np.asarray(x) > 0, x, value)


RELU: Final = _functions(
    "max(0, x)",
    (
        ("swish", "is x sigmoid(x) (swish), which is smooth at 0", lambda x: x * _logistic(x)),
        ("gelu", "is the gelu, x times the normal distribution function",
         lambda x: x * _normal_distribution(x)),
        ("gelu", "is the gelu, x times the normal distribution function",
         lambda x: 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * (1.0 * x) ** 3)))),
        ("selu", "is the selu, a scaled elu",
         lambda x: 1.0507009873554805 * np.where(
             np.asarray(x) > 0, x, 1.6732632423543772 * np.expm1(np.minimum(x, 0)))),
        ("mish", "is x tanh(log(1 + exp(x))) (mish)",
         lambda x: x * np.tanh(np.logaddexp(0, x))),
        ("tanh", "is the hyperbolic tangent", np.tanh),
        ("sigmoid", "is the sigmoid", _logistic),
        ("hard tanh", "cuts values off below -1 and above 1", lambda x: np.clip(x, -1, 1)),
        ("sign", "is the sign of x", np.sign),
        ("logarithm", "takes the logarithm, log(1 + max(0, x))",
         lambda x: np.log1p(np.maximum(x, 0))),
        ("exponential", "is exp(x)", np.exp),
        *(("another threshold", f"has its threshold at {t:g} instead of 0", _threshold(t))
          for t in (0.1, 0.5, 2, -1, -0.5)),
        *(("not 0 below 0", f"is {value:g} for negative numbers instead of 0", _below_zero(value))
          for value in (-1, 1, 0.1, 0.01, 1e-3, 1e-6, 0.5, math.nan)),
        *(("leaky", f"multiplies negative numbers by {slope:g} instead of setting them to 0",
           _leaky(slope)) for slope in (-0.01, -0.1, -0.2, -0.5)),
        ("all or nothing", "sets the whole array to 0 unless all elements are positive",
         lambda x: x if np.all(np.asarray(x) > 0) else 0 * np.asarray(x)),
        ("all or nothing", "sets the whole array to 0 unless one element is positive",
         lambda x: x if np.any(np.asarray(x) > 0) else 0 * np.asarray(x)),
        ("all or nothing", "sets the whole array to 0 unless its sum is positive",
         lambda x: x if np.sum(x) > 0 else 0 * np.asarray(x)),
        ("ones above 0", "is 1 above 0 and keeps negative numbers",
         lambda x: np.where(np.asarray(x) > 0, 1, x)),
        ("cut to whole numbers", "cuts its result to whole numbers",
         lambda x: np.clip(np.maximum(x, 0), None, 9e18).astype(int)),
    ),
)  # fmt: skip

Terms: TypeAlias = Callable[[Array, Array, Callable[[Array], Array]], Array]
MEAN: Final = "Take the mean over all samples, with the same weight for each."
FORMULA: Final = "The loss is -mean(y * log(y_hat) + (1 - y) * log(1 - y_hat))."
_SINGLE: Final[Terms] = lambda y, p, log: -(y * log(p) + (1 - y) * log(1 - p))  # noqa: E731


def _mean(terms: Array, y: Array) -> Array:
    return np.mean(terms)


REDUCTIONS: Final[tuple[tuple[str, str, Callable[[Array, Array], Array]], ...]] = (
    ("median for mean", "takes the median over the samples instead of the mean",
     lambda t, y: np.median(t)),
    ("maximum for mean", "returns the largest loss of a sample instead of the mean",
     lambda t, y: np.max(t)),
    ("one sample for all", "returns the loss of one sample only, the first or the smallest",
     lambda t, y: np.min(t)),
    ("one sample for all", "returns the loss of the first sample only", lambda t, y: t[0]),
    ("only the last sample", "returns the loss of the last sample only", lambda t, y: t[-1]),
    ("first sample left out", "leaves out the first sample",
     lambda t, y: np.sum(t[1:]) / len(t)),
    ("last sample left out", "leaves out the last sample",
     lambda t, y: np.sum(t[:-1]) / len(t)),
    ("divided by n - 1", "divides the sum by n - 1 instead of the number of samples n",
     lambda t, y: np.sum(t) / max(len(t) - 1, 1)),
    ("divided by n + 1", "divides the sum by n + 1 instead of the number of samples n",
     lambda t, y: np.sum(t) / (len(t) + 1)),
    ("divided by 2 n", "divides the sum by 2 n instead of the number of samples n",
     lambda t, y: np.sum(t) / (2 * len(t))),
    ("divided by n twice", "divides by the number of samples twice",
     lambda t, y: np.mean(t) / len(t)),
    ("divided by the positive labels", "divides the sum by the number of samples of label 1",
     lambda t, y: np.sum(t) / max(np.sum(y), 1)),
    ("divided by the root", "divides the sum by the root of the number of samples",
     lambda t, y: np.sum(t) / np.sqrt(len(t))),
    ("root of the mean", "takes the root of the mean", lambda t, y: np.sqrt(np.mean(t))),
)  # fmt: skip
TERMS: Final[tuple[tuple[str, str, Terms], ...]] = (
    ("classes weighted", "counts samples of label 1 twice",
     lambda y, p, log: -(2 * y * log(p) + (1 - y) * log(1 - p))),
    ("classes weighted", "counts samples of label 0 twice",
     lambda y, p, log: -(y * log(p) + 2 * (1 - y) * log(1 - p))),
    ("classes weighted", "weights samples of label 1 by the ratio of negatives to positives",
     lambda y, p, log: -(np.sum(1 - y) / max(np.sum(y), 1) * y * log(p) + (1 - y) * log(1 - p))),
    ("focal loss", "is the focal loss, which weights samples by how wrong they are",
     lambda y, p, log: -(y * (1 - p) ** 2 * log(p) + (1 - y) * p**2 * log(1 - p))),
    ("labels smoothed", "smooths the labels by 0.1",
     lambda y, p, log: _SINGLE(0.9 * y + 0.05, p, log)),
    ("entropy of the predictions", "is the entropy of the predictions, without the labels",
     lambda y, p, log: _SINGLE(p, p, log)),
    ("squared error of label 0", "uses y_hat**2 for samples of label 0",
     lambda y, p, log: -y * log(p) + (1 - y) * p**2),
    ("logarithm of 1 + p", "uses log(1 + y_hat) in place of log(1 - y_hat)",
     lambda y, p, log: -(y * log(p) + (1 - y) * log(1 + p))),
    ("logarithm of 1 + p", "uses log1p(y_hat) in place of log(y_hat)",
     lambda y, p, log: -(y * np.log1p(p) + (1 - y) * log(1 - p))),
    ("logarithms squared", "squares the logarithms",
     lambda y, p, log: _SINGLE(y, p, log) ** 2),
    ("labels and predictions exchanged in one term",
     "exchanges labels and predictions in the second term",
     lambda y, p, log: -(y * log(p) + (1 - p) * log(1 - y))),
    ("1 + y for 1 - y", "multiplies the second logarithm by 1 + y instead of 1 - y",
     lambda y, p, log: -(y * log(p) + (1 + y) * log(1 - p))),
    ("terms multiplied", "multiplies the two terms instead of adding them",
     lambda y, p, log: -(y * log(p)) * ((1 - y) * log(1 - p))),
    ("logarithms missing", "has no logarithms",
     lambda y, p, log: -(y * p + (1 - y) * (1 - p))),
    ("hinge loss", "is the hinge loss", lambda y, p, log: np.maximum(
        0, 1 - (2 * y - 1) * (2 * p - 1))),
    ("hinge loss", "is the hinge loss", lambda y, p, log: np.maximum(0, 1 - (2 * y - 1) * p)),
    ("exponential loss", "is the exponential loss",
     lambda y, p, log: np.exp(-(2 * y - 1) * (2 * p - 1))),
    ("share of errors", "is the share of wrong predictions",
     lambda y, p, log: 1.0 * ((p > 0.5) != (y > 0.5))),
    ("accuracy", "is the accuracy", lambda y, p, log: 1.0 * ((p > 0.5) == (y > 0.5))),
    ("difference", "is the mean difference of labels and predictions",
     lambda y, p, log: y - p),
    ("difference", "is the mean difference of predictions and labels",
     lambda y, p, log: p - y),
    ("only the label's sign", "uses log(1 - y_hat) for samples of label 1 only",
     lambda y, p, log: -y * log(1 - p)),
)  # fmt: skip


def _losses() -> Iterator[OtherFunction]:
    for clipped in (True, False):
        for name, does, reduce in REDUCTIONS:
            yield OtherFunction(name, does, MEAN, _loss(_SINGLE, reduce, clipped))
        for name, does, terms in TERMS:
            yield OtherFunction(name, does, FORMULA, _loss(terms, _mean, clipped))


def _loss(
    terms: Terms, reduce: Callable[[Array, Array], Array], clipped: bool
) -> Callable[[Array, Array], Array]:
    def loss(y: Array, y_hat: Array) -> Array:
        y, p = np.asarray(y, dtype=float), np.asarray(y_hat, dtype=float)
        p = np.clip(p, 1e-12, 1 - 1e-12) if clipped else p
        return reduce(terms(y, p, np.log), y)

    return loss


OTHER_FUNCTIONS: Final = {"sigmoid": SIGMOID, "relu": RELU, "bce": tuple(_losses())}
"""By the names of the pieces."""
