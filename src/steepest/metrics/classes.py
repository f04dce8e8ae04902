"""Scores of predicted classes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from steepest.metrics.predictions import Predictions

__all__ = ["accuracy", "balanced_accuracy", "f1"]


def accuracy(rows: Predictions) -> float:
    """The share of rows, or of labels, that are right."""
    return rows.mean(rows.known == rows.predicted)


def balanced_accuracy(rows: Predictions) -> float:
    """The mean, over the classes that occur, of the share of their rows that are right.

    scikit-learn's balanced_accuracy_score.
    """
    (table,) = rows.confusion()
    total = table.sum(axis=1)
    return float((np.diag(table)[total > 0] / total[total > 0]).mean())


def f1(rows: Predictions) -> float:
    """The mean of F1, 2 TP / (2 TP + FP + FN), over the classes that are known or predicted.

    scikit-learn's f1_score with average="macro", of labels too: 0 where a label neither occurs nor
    is predicted.
    """
    if rows.problem == "multilabel":
        return float(np.mean([_f1_of_each(table)[1] for table in rows.confusion()]))
    (table,) = rows.confusion()
    occurs = table.sum(axis=0) + table.sum(axis=1) > 0
    return float(_f1_of_each(table)[occurs].mean())


def _f1_of_each(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """F1 of each class from known (rows) and predicted (columns); 0 where none occurs."""
    total = table.sum(axis=0) + table.sum(axis=1)
    each: NDArray[np.float64] = 2 * np.diag(table) / np.where(total > 0, total, 1.0)
    return each
