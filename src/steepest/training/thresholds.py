"""The probability from which the second of two classes is predicted, chosen by a metric."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.problems import in_words
from steepest.errors import DataError, SettingsError, nearest, shown
from steepest.metrics.predictions import Predictions
from steepest.training.prediction import Trained
from steepest.values import real

__all__ = ["Threshold", "check_threshold", "choose_threshold"]

CHOOSING: Final = ("accuracy", "balanced_accuracy", "f1")
"""The metrics of predicted classes, which a threshold changes."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold of two classes, chosen on some rows.

    Attributes:
        value: the second class is predicted where its probability is above this.
        metric: what chose it.
        score: the metric at this threshold on the rows that chose it, so it is optimistic.
        at_half: the metric at 0.5.
        rows: how many chose it.
        part: of the data, such as "validation".
        label: the second class.
    """

    value: float
    metric: str
    score: float
    at_half: float
    rows: int
    part: str
    label: Any

    def __repr__(self) -> str:
        return (
            f"class {self.label} above probability {self.value:.4g}: {in_words(self.metric)} "
            f"{self.score:.4f} on the {self.rows} {self.part} rows that chose it, "
            f"{self.at_half:.4f} above 0.5"
        )


def check_threshold(given: object, trained: Trained) -> float:
    """A threshold for a network of two classes.

    Raises:
        SettingsError: a number outside (0, 1), no number, or a network with other outputs.
    """
    if trained.problem != "classification" or len(trained.classes) != 2:
        classes = len(trained.classes)
        got = f"{classes} classes" if classes else f"a network for {trained.problem}"
        raise SettingsError(f"threshold must go with two classes, got {got} (leave it out)")
    number = real(given)
    if number is None or not 0 < number < 1:
        raise SettingsError(f"threshold must be between 0 and 1, got {shown(given)}")
    return float(number)


def choose_threshold(rows: Predictions, metric: object, part: str, labels: Any) -> Threshold:
    """The threshold with the best metric on some rows; of equal ones that nearest to 0.5.

    Candidates are 0.5 and the middles between neighbouring probabilities.

    Args:
        rows: known and predicted, of two classes.
        metric: "accuracy", "balanced_accuracy" or "f1".
        part: name of the part of the data, for the result.
        labels: the two classes.

    Raises:
        SettingsError: another metric, or other than two classes.
        DataError: no rows.
    """
    if not isinstance(metric, str) or metric not in CHOOSING:
        raise SettingsError(
            f"the metric of a threshold must be {', '.join(CHOOSING)}, got {shown(metric)} "
            f"({nearest(metric, CHOOSING)})"
        )
    if rows.problem != "classification" or rows.probabilities.shape[1] != 2:
        raise SettingsError("threshold must go with two classes (leave it out)")
    if not len(rows.known):
        raise DataError(f"threshold must be chosen on rows, the {part} part has none")
    distinct = np.unique(rows.probabilities[:, 1])
    values = np.append((distinct[1:] + distinct[:-1]) / 2, 0.5)
    scores = _scores(rows, values, metric)
    best = np.flatnonzero(scores == scores.max())
    chosen = int(best[abs(values[best] - 0.5).argmin()])
    return Threshold(
        value=float(values[chosen]),
        metric=metric,
        score=float(scores[chosen]),
        at_half=float(scores[-1]),
        rows=len(rows.known),
        part=part,
        label=labels[1],
    )


def _scores(rows: Predictions, values: NDArray[np.float64], metric: str) -> NDArray[np.float64]:
    """The metric at every threshold."""
    weights = np.ones(len(rows.known)) if rows.weights is None else rows.weights
    order = np.argsort(rows.probabilities[:, 1], kind="stable")
    p, positive, w = rows.probabilities[order, 1], rows.known[order] == 1, weights[order]
    below = np.searchsorted(p, values, side="right")  # rows that are predicted as the first class
    missed = np.concatenate([[0.0], np.cumsum(w * positive)])[below]
    right = np.concatenate([[0.0], np.cumsum(w * ~positive)])[below]
    positives, negatives = float(w[positive].sum()), float(w[~positive].sum())
    found, wrong = positives - missed, negatives - right
    if metric == "accuracy":
        return np.asarray((found + right) / (positives + negatives))
    if metric == "balanced_accuracy":
        shares = [part / total for part, total in ((found, positives), (right, negatives)) if total]
        return np.asarray(np.mean(shares, axis=0))
    errors = missed + wrong
    each = [2 * part / np.maximum(2 * part + errors, 1e-300) for part in (found, right)]
    occurs = [2 * part + errors > 0 for part in (found, right)]
    return np.asarray(np.sum(each, axis=0) / np.sum(occurs, axis=0))
