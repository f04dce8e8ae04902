"""What a run scored: its history and its scores at the end, with the names of its problem."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.data.problems import PROBLEMS
from steepest.errors import shown
from steepest.forks import check_threads_of_polars
from steepest.interrupts import uninterrupted

if TYPE_CHECKING:
    import polars as pl

__all__ = ["History", "RegressionScores", "Scores", "scores_from"]


@dataclass(frozen=True, slots=True, eq=False)
class History(Mapping[str, NDArray[np.float64]]):
    """Loss and accuracy or R² after every epoch: a mapping from column to array, row 0 untrained.

    The columns, each (epochs + 1,) float64: ``train_loss`` and ``train_accuracy`` (means over the
    epoch as seen, while the weights changed), ``train_loss_after`` and ``train_accuracy_after``
    (the whole training part after the epoch), ``validation_loss`` and ``validation_accuracy``.
    With numbers as targets R² stands for the accuracy: ``train_r2``, ``validation_r2`` and so on.
    NaN from the epoch in which a run diverged, and where a column does not apply.

    >>> history = History(np.arange(12.0).reshape(2, 6))
    >>> history["validation_loss"].tolist(), history.epochs
    ([4.0, 10.0], 1)
    """

    table: NDArray[np.float64]
    problem: str = "classification"

    @property
    def _names(self) -> tuple[str, ...]:
        return PROBLEMS[self.problem].history

    def __getitem__(self, name: str) -> NDArray[np.float64]:
        if not isinstance(name, str) or name not in self._names:
            known = ", ".join(self._names)
            raise KeyError(f"{shown(name)} is not a column of a history; they are {known}")
        column: NDArray[np.float64] = self.table[:, self._names.index(name)]
        return column

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return f"History of {self.epochs} epochs: {', '.join(self._names)}"

    @property
    def epochs(self) -> int:
        """The last epoch; there is one row more than epochs."""
        return len(self.table) - 1

    def frame(self) -> pl.DataFrame:
        """The history as a polars frame, with a column ``epoch``; NaN becomes null.

        >>> History(np.zeros((2, 6))).frame().shape
        (2, 7)
        """
        with uninterrupted():
            import polars as pl

        check_threads_of_polars("frame")
        columns = {"epoch": np.arange(len(self.table), dtype=np.int32), **self}
        return pl.DataFrame(columns).fill_nan(None)


@dataclass(frozen=True, slots=True)
class Scores:
    """Loss and accuracy at the end of a run, named as in its history; NaN without such a part.

    With several labels a row, accuracy is the share of labels that are right.
    """

    train_loss: float = math.nan
    train_accuracy: float = math.nan
    train_loss_after: float = math.nan
    train_accuracy_after: float = math.nan
    validation_loss: float = math.nan
    validation_accuracy: float = math.nan
    test_loss: float = math.nan
    test_accuracy: float = math.nan


@dataclass(frozen=True, slots=True)
class RegressionScores:
    """Loss and R² at the end of a run whose targets are numbers; NaN without such a part.

    R² is 1 - the mean squared error over the variance of the target in the part, of several targets
    the mean over them, as scikit-learn's r2_score.
    """

    train_loss: float = math.nan
    train_r2: float = math.nan
    train_loss_after: float = math.nan
    train_r2_after: float = math.nan
    validation_loss: float = math.nan
    validation_r2: float = math.nan
    test_loss: float = math.nan
    test_r2: float = math.nan


def scores_from(problem: str, row: ArrayLike, test: ArrayLike) -> Scores | RegressionScores:
    """The scores from the last row of a history and the two numbers of the test part.

    >>> scores_from("regression", np.arange(6.0), [6.0, 7.0]).test_r2
    7.0
    """
    made = Scores if PROBLEMS[problem].measure == "accuracy" else RegressionScores
    return made(*(float(value) for value in (*np.asarray(row), *np.asarray(test))))
