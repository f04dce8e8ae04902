"""Scores of predicted probabilities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.metrics.predictions import Predictions

__all__ = ["average_precision", "brier", "calibration_error", "log_loss", "roc_auc"]

BINS: Final = 15
_Area: TypeAlias = Callable[[NDArray[np.float64], NDArray[np.float64]], float]
_SMALLEST: Final = float(np.finfo(np.float64).eps)


def log_loss(rows: Predictions) -> float:
    """Minus the mean logarithm of the probability of what is known, as scikit-learn's log_loss:
    probabilities are cut to [2.2e-16, 1 - 2.2e-16]. Of labels the mean over them.
    """
    return rows.mean(-np.log(_of_known(rows).clip(_SMALLEST, 1 - _SMALLEST)))


def brier(rows: Predictions) -> float:
    """The mean squared error of the probability of class 1, or of a label; with more than two
    classes summed over them (G. W. Brier, "Verification of forecasts", Monthly Weather Review 78,
    1950).

    scikit-learn's brier_score_loss.
    """
    p = rows.probabilities
    if rows.problem == "multilabel":
        return rows.mean((p - rows.known) ** 2)
    if p.shape[1] == 2:
        return rows.mean((p[:, 1] - rows.known) ** 2)
    hot = rows.known[:, None] == np.arange(p.shape[1])
    return rows.mean(((p - hot) ** 2).sum(axis=1))


def calibration_error(rows: Predictions) -> float:
    """The mean distance between the probability of what is predicted and how often that is right.

    Rows are put into 15 bins of equal width on [0, 1] by the probability of the predicted class
    (bin k has (k / 15, (k + 1) / 15]); the distances in the bins are averaged by their rows: the
    expected calibration error of C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger, "On calibration of
    modern neural networks", ICML 2017. Each label of several is a row of its own.
    """
    right, p = rows.known == rows.predicted, rows.probabilities
    weights = np.ones(len(p)) if rows.weights is None else rows.weights
    if rows.problem == "multilabel":
        weights = np.repeat(weights, p.shape[1])
        sure = np.where(rows.predicted == 1, p, 1 - p).ravel()
    else:
        sure = p[np.arange(len(p)), rows.predicted.astype(np.int64)]
    place = np.ceil(sure * BINS).clip(1, BINS).astype(np.int64)
    distance = np.bincount(place, weights * (right.ravel() - sure))
    return float(abs(distance).sum() / weights.sum())


def roc_auc(rows: Predictions) -> float:
    """The area under the ROC curve: how often a positive row has the higher probability, ties half.

    Of more than two classes the mean over each against the rest, of labels over each, as
    scikit-learn's roc_auc_score with multi_class="ovr", average="macro". Classes of which a part
    has no row, or no other, are left out; NaN if none is left.
    """
    return _mean_over_columns(rows, _area)


def average_precision(rows: Predictions) -> float:
    """The sum of precision times the increase of recall, over the thresholds.

    scikit-learn's average_precision_score; means and what is left out are those of ``roc_auc``.
    """
    return _mean_over_columns(rows, _precision)


def _of_known(rows: Predictions) -> NDArray[np.float64]:
    """The probability of what is known, (n,), or of each label (n, labels)."""
    p = rows.probabilities
    if rows.problem == "multilabel":
        return np.where(rows.known == 1, p, 1 - p)
    return p[np.arange(len(p)), rows.known.astype(np.int64)]


def _mean_over_columns(rows: Predictions, area: _Area) -> float:
    weights = np.ones(len(rows.known)) if rows.weights is None else rows.weights
    found = []
    for positive, score in rows.columns():
        if weights[positive].any() and weights[~positive].any():
            found.append(area(*_steps(positive, score, weights)))
    return float(np.mean(found)) if found else float("nan")


def _steps(
    positive: NDArray[np.bool_], score: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights of positive and negative rows at each threshold or above, thresholds falling."""
    order = np.argsort(-score, kind="stable")
    last = np.append(np.flatnonzero(np.diff(score[order])), len(order) - 1)
    true = np.cumsum(np.where(positive, weights, 0.0)[order])[last]
    false = np.cumsum(np.where(positive, 0.0, weights)[order])[last]
    return true, false


def _area(true: NDArray[np.float64], false: NDArray[np.float64]) -> float:
    """Under true against false positives, by trapezoids."""
    steps = np.diff(false, prepend=0.0) * (true + np.concatenate([[0.0], true[:-1]])) / 2
    return float(steps.sum() / (true[-1] * false[-1]))


def _precision(true: NDArray[np.float64], false: NDArray[np.float64]) -> float:
    total = true + false
    precision = np.divide(true, total, out=np.zeros(len(true)), where=total > 0)
    return float((np.diff(true, prepend=0.0) * precision).sum() / true[-1])
