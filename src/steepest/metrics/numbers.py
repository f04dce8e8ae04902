"""Scores of predicted numbers, in the units of y; of several targets the mean over them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from steepest.metrics.predictions import Predictions

__all__ = ["mae", "pinball", "r2", "rmse"]


def r2(rows: Predictions) -> float:
    """1 - the mean squared error over the variance; targets that are constant are left out.

    scikit-learn's r2_score where no target is constant.
    """
    known = rows.known.astype(np.float64)
    centred = known - np.average(known, axis=0, weights=rows.weights)
    total = np.average(centred**2, axis=0, weights=rows.weights)
    varies = total > 0
    if not varies.any():
        return float("nan")
    return float(1 - (_mean_square(rows)[varies] / total[varies]).mean())


def mae(rows: Predictions) -> float:
    """Mean absolute error: scikit-learn's mean_absolute_error."""
    return rows.mean(abs(_errors(rows)))


def rmse(rows: Predictions) -> float:
    """Root of the mean squared error: scikit-learn's root_mean_squared_error."""
    return float(np.sqrt(_mean_square(rows)).mean())


def pinball(rows: Predictions) -> float:
    """The pinball loss at the quantile of the settings: scikit-learn's mean_pinball_loss (R.
    Koenker, G. Bassett, "Regression quantiles", Econometrica 46, 1978).
    """
    above = -_errors(rows)
    return rows.mean(np.maximum(rows.quantile * above, (rows.quantile - 1) * above))


def _errors(rows: Predictions) -> NDArray[np.float64]:
    errors: NDArray[np.float64] = rows.predicted.astype(np.float64) - rows.known.astype(np.float64)
    return errors


def _mean_square(rows: Predictions) -> NDArray[np.float64]:
    return np.asarray(np.average(_errors(rows) ** 2, axis=0, weights=rows.weights))
