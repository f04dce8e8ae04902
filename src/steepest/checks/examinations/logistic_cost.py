"""The cost of logistic regression."""

from __future__ import annotations

import numpy as np

from steepest.checks.catalogue.regression_costs import LOGISTIC_MISTAKES, logistic_cost
from steepest.checks.loss_forms import MEAN, SUM
from steepest.checks.regression_costs import cost_piece

__all__ = ["PIECE"]

PIECE = cost_piece(
    "logistic_cost",
    "cost of logistic regression",
    logistic_cost,
    LOGISTIC_MISTAKES,
    (MEAN, SUM),
    np.array([1.0, 0.0, 1.0, 0.0, 0.0]),
)
