"""Known mistakes in losses and metrics, for forms and names that no piece covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.quantities.measures import Measure

__all__ = ["COST_MISTAKES", "LINEAR_MISTAKES", "LossMistake", "mistakes_of"]


@dataclass(frozen=True, slots=True, eq=False)
class LossMistake:
    """A wrong loss or metric.

    Attributes:
        of: keys of the measures that a function of its name may be.
        name: of the mistake.
        does: what the function does, to follow its name.
        hint: how to correct it, a sentence.
        measure: the wrong value.
    """

    of: frozenset[str]
    name: str
    does: str
    hint: str
    measure: Measure


def _make(
    of: str,
    name: str,
    does: str,
    hint: str,
    function: Any,
    *contents: str,
    loose: bool = False,
    halved: bool = False,
) -> LossMistake:
    tolerance = 3e-4 if loose else 1e-6
    measure = Measure(name, does, function, contents, tolerance=tolerance, halved=halved)
    return LossMistake(frozenset(of.split()), name, does, hint, measure)


def _precision(y: Any, p: Any) -> Any:
    return (y * p).sum() / p.sum()


def _recall(y: Any, p: Any) -> Any:
    return (y * p).sum() / y.sum()


def _residual_share(y: Any, p: Any) -> Any:
    return ((y - p) ** 2).sum() / ((y - y.mean()) ** 2).sum()


def _alike(y: Any, value: Any) -> Any:
    """The same value for every sample, of which sum, mean and half of them are looked for."""
    return np.full(len(y), value)


LOGS: Final = "bce bce_logits logistic"
MISTAKES: Final = (
    _make("accuracy", "counts the wrong ones", "counts the samples that are wrong",
          "Count the samples whose class is right.", lambda y, p: (y != p).astype(float),
          "classes", "two classes"),
    _make("accuracy", "counts the wrong ones", "counts the samples that are wrong",
          "Count the samples whose class is right.", lambda y, p: ((p > 0.5) != y).astype(float),
          "binary"),
    _make("precision", "recall", "is the recall: it divides by the number of positive labels",
          "Divide by the number of positive predictions.", _recall, "two classes"),
    _make("recall", "precision",
          "is the precision: it divides by the number of positive predictions",
          "Divide by the number of positive labels.", _precision, "two classes"),
    _make("f1", "factor 2 missing", "is half the F1 score", "F1 is 2 p r / (p + r).",
          lambda y, p: (y * p).sum() / (y.sum() + p.sum()), "two classes"),
    _make("f1", "arithmetic mean", "is the arithmetic mean of precision and recall",
          "F1 is the harmonic mean, 2 p r / (p + r).",
          lambda y, p: (_precision(y, p) + _recall(y, p)) / 2, "two classes"),
    _make("rmse", "root missing", "is the mean squared error, without the root",
          "Take the root of the mean.", lambda y, p: np.asarray(((y - p) ** 2).mean()), "numbers"),
    _make("rmse", "mean missing", "is the root of the sum of the squared errors",
          "Take the mean before the root.", lambda y, p: np.sqrt(((y - p) ** 2).sum()), "numbers"),
    _make("rmse", "sum missing", "takes the root of each squared error, without their sum",
          "Sum the squared errors before the root.",
          lambda y, p: np.sqrt((y - p) ** 2 / len(y)), "numbers"),
    _make("r2", "1 minus missing", "is the share that is not explained",
          "R^2 is 1 minus that.", _residual_share, "numbers"),
    _make("r2", "quotient exchanged", "divides the total sum of squares by that of the errors",
          "R^2 is 1 - residual / total.", lambda y, p: 1 - 1 / _residual_share(y, p), "numbers"),
    _make("absolute", "absolute value missing", "is the mean of the errors with their signs",
          "Take the absolute value of each error.", lambda y, p: (y - p).mean(), "numbers"),
    _make("absolute", "absolute value missing", "is the mean of the errors with their signs",
          "Take the absolute value of each error.", lambda y, p: (p - y).mean(), "numbers"),
    _make("absolute", "absolute value after the mean",
          "takes the absolute value after the mean, so that errors cancel",
          "Take the absolute value of each error.", lambda y, p: abs((y - p).mean()), "numbers"),
    _make("squared", "squared after the mean", "squares the mean, so that errors cancel",
          "Square each error, then take the mean.",
          lambda y, p: _alike(y, (y - p).mean() ** 2 / len(y)), "numbers", halved=True),
    _make("squared", "squared after the sum", "squares the sum, so that errors cancel",
          "Square each error, then add them up.",
          lambda y, p: _alike(y, (y - p).sum() ** 2 / len(y)), "numbers", halved=True),
    _make("squared", "square missing", "adds up the errors with their signs, without a square",
          "Square each error.", lambda y, p: _alike(y, (y - p).mean()), "numbers", halved=True),
    _make("squared", "square missing", "adds up the errors with their signs, without a square",
          "Square each error.", lambda y, p: _alike(y, (p - y).mean()), "numbers", halved=True),
    _make("squared", "added", "adds labels and predictions instead of subtracting them",
          "Subtract them.", lambda y, p: (y + p) ** 2, "numbers", halved=True),
    _make("squared", "squares subtracted", "subtracts the squares instead of squaring the error",
          "Square the difference.", lambda y, p: _alike(y, (p**2 - y**2).mean()), "numbers",
          halved=True),
    _make("squared", "sign", "has the wrong sign, so it is negative", "Remove the minus.",
          lambda y, p: _alike(y, -((y - p) ** 2).mean()), "numbers", halved=True),
    _make("squared", "absolute error", "is the absolute error: the errors are not squared",
          "Square each error.", lambda y, p: abs(y - p), "numbers"),
    _make(LOGS, "log of 1 - p", "has 1 - log(p) where log(1 - p) is meant",
          "Write log(1 - p).", lambda y, p: -(y * np.log(p) + (1 - y) * (1 - np.log(p))),
          "binary", loose=True),
    _make(LOGS, "logarithm missing", "has no logarithm in the first term",
          "Write y * log(p).", lambda y, p: -(y * p + (1 - y) * np.log(1 - p)), "binary",
          loose=True),
    _make(LOGS, "second term missing", "has only the term of the label 1",
          "Add (1 - y) * log(1 - p).", lambda y, p: -y * np.log(p), "binary", loose=True),
    _make(LOGS, "first term missing", "has only the term of the label 0",
          "Add y * log(p).", lambda y, p: -(1 - y) * np.log(1 - p), "binary", loose=True),
    _make(LOGS, "sign of one term", "subtracts the second term instead of adding it",
          "Both terms have the same sign.",
          lambda y, p: -(y * np.log(p) - (1 - y) * np.log(1 - p)), "binary", loose=True),
    _make(LOGS, "labels exchanged", "multiplies log(p) by 1 - y and log(1 - p) by y",
          "Write y * log(p) + (1 - y) * log(1 - p).",
          lambda y, p: -((1 - y) * np.log(p) + y * np.log(1 - p)), "binary", loose=True),
    _make(LOGS, "predictions for labels", "has 1 - p where 1 - y belongs",
          "Write (1 - y) * log(1 - p).", lambda y, p: -(y * np.log(p) + (1 - p) * np.log(1 - p)),
          "binary", loose=True),
    _make(LOGS, "log(p) in both terms", "has log(p) where log(1 - p) is meant",
          "Write (1 - y) * log(1 - p).", lambda y, p: -(y * np.log(p) + (1 - y) * np.log(p)),
          "binary", loose=True),
    _make(LOGS, "sign missing", "is the cross-entropy with the wrong sign, so it is negative",
          "Put a minus before it.", lambda y, p: y * np.log(p) + (1 - y) * np.log(1 - p), "binary",
          loose=True),
    _make("ce", "sign missing", "is the cross-entropy with the wrong sign, so it is negative",
          "Put a minus before it.", lambda y, p: y * np.log(p), "one-hot", loose=True),
)  # fmt: skip


COST_MISTAKES: Final = (
    "log of 1 - p", "logarithm missing", "second term missing", "first term missing",
    "sign of one term", "sign missing", "predictions for labels", "log(p) in both terms",
)  # fmt: skip
"""Those that show in the cost of a logistic regression, whatever the function's name is."""
LINEAR_MISTAKES: Final = ("squared after the mean", "squared after the sum", "added")
"""Those that show in the cost of a linear regression."""


def mistakes_of(allowed: frozenset[str]) -> list[LossMistake]:
    """The mistakes of a function that may be one of these measures.

    >>> [each.name for each in mistakes_of(frozenset({"r2"}))]
    ['1 minus missing', 'quotient exchanged']
    """
    return [each for each in MISTAKES if each.of & allowed]
