"""At which learning rates training ends no better than a constant prediction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.questions.verdicts import Number, numbers_from_statistics
from steepest.statistics import entropy, share_interval

if TYPE_CHECKING:
    from steepest.figures.onset_plot import OnsetPlot

__all__ = ["FailedRuns", "count_failed_runs"]


@dataclass(frozen=True, slots=True)
class FailedRuns:
    """Runs that diverged or ended with a training loss no better than a constant prediction's.

    Attributes:
        rates: learning rates, rising.
        counts: failed runs at each of them.
        n: runs at each of them.
    """

    rates: tuple[float, ...]
    counts: tuple[int, ...]
    n: int

    def describe_onset(self) -> str:
        """From which learning rate on more than half of the runs fail.

        >>> FailedRuns((0.1, 1.0, 10.0), (0, 6, 8), 8).describe_onset()[:42]
        'From a learning rate of 1 on, more than ha'
        """
        often = [count > self.n / 2 for count in self.counts]
        places = [k for k in range(len(often)) if all(often[k:])]
        if places:
            return (
                f"From a learning rate of {self.rates[places[0]]:.3g} on, more than half of the "
                "runs end no better than a constant prediction."
            )
        percent = 100 * (self.counts[-1] / self.n)
        return (
            f"At the highest learning rate, {self.rates[-1]:.3g}, {percent:.0f} % of the runs end "
            "no better than a constant prediction."
        )

    def numbers(self) -> list[Number]:
        """The share of failed runs at each learning rate with any."""
        shares = [share_interval(count, self.n) for count in self.counts]
        found = numbers_from_statistics(
            "runs no better than a constant, {:.3g}", self.rates, shares
        )
        return [number for number in found if number.value > 0]

    def plot(self) -> OnsetPlot:
        """The share of failed runs over the learning rate."""
        from steepest.figures.onset_plot import OnsetPlot

        counts = {"no better than a constant prediction": self.counts}
        return OnsetPlot.of_counts(self.rates, counts, self.n)


def count_failed_runs(
    rates: Sequence[float], losses: NDArray[np.float64], labels: NDArray[np.integer]
) -> FailedRuns:
    """Count the failed runs.

    Args:
        rates: learning rates, rising.
        losses: training losses at the end, (rates, runs); NaN if a run diverged.
        labels: class of each row, as a number from 0.

    >>> labels = np.array([0, 0, 1, 1])  # the best constant prediction has the loss log(2)
    >>> count_failed_runs((0.1, 1.0), np.array([[0.2, 0.3], [0.7, np.nan]]), labels).counts
    (0, 2)
    """
    failed = ~(losses < entropy(np.bincount(labels)))
    return FailedRuns(tuple(rates), tuple(int(n) for n in failed.sum(axis=1)), losses.shape[1])
