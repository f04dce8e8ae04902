"""Training at every learning rate of a grid, on the tuning seeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.question import VARIED
from steepest.questions.verdicts import Number, numbers_from_statistics
from steepest.statistics import entropy, share_interval

if TYPE_CHECKING:
    from steepest.figures.onset_plot import OnsetPlot
    from steepest.figures.strip_plot import StripPlot

__all__ = ["RateSweep", "sweep_rates"]


@dataclass(frozen=True, slots=True, eq=False)
class RateSweep:
    """Validation accuracies and failed runs at each learning rate.

    A failed run diverged, or ended with a training loss no better than the best constant
    prediction's.

    Attributes:
        data: name of the dataset.
        samples: rows of the training, validation and test part.
        rates: learning rates, rising.
        validation: accuracies, (rates, seeds); NaN where a run diverged.
        failed: failed runs at each learning rate.
        constant: accuracy of a constant prediction.
    """

    data: str
    samples: tuple[int, int, int]
    rates: tuple[float, ...]
    validation: NDArray[np.float64]
    failed: tuple[int, ...]
    constant: float

    @property
    def n(self) -> int:
        """Runs at each learning rate."""
        return len(self.validation[0])

    def find_best(self, margin: int) -> int:
        """Place of the rate with the best mean accuracy of those without a diverged run.

        Args:
            margin: this many rates at either end are not considered.
        """
        complete = np.isfinite(self.validation).all(axis=1)
        mean = np.where(complete, self.validation.mean(axis=1), -1.0)
        return margin + int(mean[margin:-margin].argmax())

    def describe_onset(self) -> str:
        """From which learning rate on more than half of the runs fail, in a sentence."""
        often = [count > self.n / 2 for count in self.failed]
        places = [k for k in range(len(often)) if all(often[k:])]
        if places:
            return (
                f"From a learning rate of {self.rates[places[0]]:.3g} on, more than half of the "
                "runs end no better than a constant prediction."
            )
        percent = 100 * (self.failed[-1] / self.n)
        return (
            f"At the highest learning rate, {self.rates[-1]:.3g}, {percent:.0f} % of the runs end "
            "no better than a constant prediction."
        )

    def numbers(self) -> list[Number]:
        """The share of failed runs at each learning rate with any."""
        shares = [share_interval(count, self.n) for count in self.failed]
        found = numbers_from_statistics(
            "runs no better than a constant, {:.3g}", self.rates, shares
        )
        return [number for number in found if number.value > 0]

    def plot_accuracies(self, chosen: int) -> StripPlot:
        """The validation accuracy of every run, with a mark at the chosen rate."""
        from steepest.figures.strip_plot import StripPlot

        return StripPlot.of(
            self.rates,
            np.where(np.isnan(self.validation), self.constant, self.validation),
            "learning_rate",
            "validation_accuracy",
            chosen=self.rates[chosen],
            varied=VARIED,
            about=f"{self.data}, {self.samples[0]} training rows.",
        )

    def plot_failures(self) -> OnsetPlot:
        """The share of failed runs."""
        from steepest.figures.onset_plot import OnsetPlot

        counts = {"no better than a constant prediction": self.failed}
        return OnsetPlot.of_counts(self.rates, counts, self.n)


def sweep_rates(
    setup: ExperimentSetup, name: str, rates: Sequence[float], **settings: Any
) -> RateSweep:
    """Train at each learning rate on the tuning seeds.

    Args:
        setup: data and seeds.
        name: first part of the folder name of the study.
        rates: learning rates, rising.
        settings: of all runs, with the loss after each epoch.
    """
    seeds = setup.tuning_seeds
    study = setup.sweep(name, seeds=seeds, curves=False, learning_rate=list(rates), **settings)
    runs = study.runs.sort("learning_rate", "seed")
    validation, losses = (
        runs[column].to_numpy().reshape(len(rates), -1)
        for column in ("validation_accuracy", "train_loss_after")
    )
    failed = ~(losses < entropy(np.bincount(setup.data.y)))
    return RateSweep(
        data=setup.data.name,
        samples=study.samples,
        rates=tuple(rates),
        validation=validation,
        failed=tuple(int(n) for n in failed.sum(axis=1)),
        constant=setup.majority_share,
    )
