"""The cost of linear regression."""

from __future__ import annotations

import numpy as np

from steepest.checks.catalogue.regression_costs import LINEAR_MISTAKES, linear_cost
from steepest.checks.examinations.squared_error import HALF_MEAN, HALF_SUM
from steepest.checks.loss_forms import MEAN, SUM
from steepest.checks.regression_costs import cost_piece

__all__ = ["PIECE"]

PIECE = cost_piece(
    "linear_cost",
    "cost of linear regression",
    linear_cost,
    LINEAR_MISTAKES,
    (MEAN, HALF_MEAN, SUM, HALF_SUM),
    np.array([1.0, 0.25, 3.5, -0.5, 2.0]),
)
