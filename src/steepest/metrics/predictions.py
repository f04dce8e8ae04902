"""What a network predicts of some rows, beside what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["Predictions"]


@dataclass(frozen=True, slots=True, eq=False)
class Predictions:
    """Known and predicted values of n rows.

    Attributes:
        problem: "classification", "regression" or "multilabel".
        known: class codes, (n,); labels 0 and 1, (n, labels); or numbers, (n, targets).
        predicted: the same of the predictions.
        probabilities: (n, classes), or (n, labels) of each label; no columns with numbers.
        weights: how much each row counts, (n,); None counts all alike.
        quantile: that the pinball loss is of.
    """

    problem: str
    known: NDArray[Any]
    predicted: NDArray[Any]
    probabilities: NDArray[np.float64]
    weights: NDArray[np.float64] | None = None
    quantile: float = 0.5

    def mean(self, each: NDArray[Any]) -> float:
        """The mean over rows, which count with their weights, and over the columns."""
        if each.ndim > 1:
            each = each.mean(axis=1)
        return float(np.average(each, weights=self.weights))

    def columns(self) -> list[tuple[NDArray[np.bool_], NDArray[np.float64]]]:
        """Two-class problems: whether a row is positive, and the score that ranks it.

        Of two classes the second is positive; of more, each against the rest; of labels, each.
        """
        p = self.probabilities
        if self.problem == "multilabel":
            return [(self.known[:, k] == 1, p[:, k]) for k in range(p.shape[1])]
        if p.shape[1] == 2:
            return [(self.known == 1, p[:, 1])]
        return [(self.known == k, p[:, k]) for k in range(p.shape[1])]

    def confusion(self) -> list[NDArray[np.float64]]:
        """Weights of rows by known and predicted class, (classes, classes); of labels one table
        each, (2, 2)."""
        if self.problem == "multilabel":
            pairs = list(zip(self.known.T, self.predicted.T, strict=True))
            return [self._table(known, predicted, 2) for known, predicted in pairs]
        return [self._table(self.known, self.predicted, self.probabilities.shape[1])]

    def _table(
        self, known: NDArray[Any], predicted: NDArray[Any], classes: int
    ) -> NDArray[np.float64]:
        place = known.astype(np.int64) * classes + predicted.astype(np.int64)
        counts = np.bincount(place, self.weights, minlength=classes * classes)
        return counts.reshape(classes, classes).astype(np.float64)
