"""The best epoch so far, by a column of the history, and how long ago it was."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from steepest.data.problems import column_number
from steepest.training.settings import Settings

__all__ = ["Monitor", "chose_epochs"]


@dataclass(slots=True)
class Monitor:
    """The best value of a column so far: an epoch is better if it is by more than ``min_delta``.

    Attributes:
        column: of the history.
        min_delta: smallest improvement that counts, at least 0.
        best: the best value; of what is better if larger its negative.
        best_epoch: its epoch.
        waited: epochs since then without improvement.
    """

    column: str
    min_delta: float
    best: float = math.inf
    best_epoch: int = 0
    waited: int = 0

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The monitor that these settings ask for."""
        return cls(settings.monitor, settings.min_delta)

    def see(self, row: NDArray[np.float64], epoch: int) -> None:
        """Take the history row of an epoch into account.

        >>> monitor = Monitor("train_loss", 0.1)
        >>> for epoch, loss in enumerate([1.0, 0.5, 0.45, 0.6]):
        ...     monitor.see(np.full(6, loss), epoch)
        >>> monitor.best, monitor.best_epoch, monitor.waited
        (0.5, 1, 2)
        """
        value = float(row[column_number(self.column)])
        value = value if self.column.endswith("loss") else -value
        if value < self.best - self.min_delta:
            self.best, self.best_epoch, self.waited = value, epoch, 0
        else:
            self.waited += 1


def chose_epochs(settings: Settings, score: str) -> bool:
    """Whether early stopping chose the epoch by the part that a score is of.

    >>> chose_epochs(Settings(patience=5), "validation_accuracy")
    True
    """
    chosen = settings.patience is not None and settings.restore_best
    return chosen and score.startswith(settings.monitor.partition("_")[0])
