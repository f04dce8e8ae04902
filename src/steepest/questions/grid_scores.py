"""Test accuracies of every combination of some settings on every seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.verdicts import (
    Number,
    numbers_from_statistics,
    numbers_from_variance_shares,
)
from steepest.statistics import VarianceShares, interval, variance_shares_of_grid

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["GridScores", "train_grid"]


@dataclass(frozen=True, slots=True, eq=False)
class GridScores:
    """Test accuracies over the values of each setting, and the seeds.

    Attributes:
        data: name of the dataset.
        samples: rows of the training, validation and test part.
        axes: name of each setting to its values, rising.
        constant: accuracy of a constant prediction.
        accuracy: (values of the first setting, ..., seeds); NaN where a run diverged.
    """

    data: str
    samples: tuple[int, int, int]
    axes: dict[str, tuple[float, ...]]
    constant: float
    accuracy: NDArray[np.float64]

    @property
    def scores(self) -> NDArray[np.float64]:
        """The accuracies, with that of a constant prediction for runs that diverged."""
        return np.where(np.isnan(self.accuracy), self.constant, self.accuracy)

    @property
    def diverged(self) -> int:
        """How many runs diverged."""
        return int(np.isnan(self.accuracy).sum())

    @property
    def shares(self) -> VarianceShares:
        """Share of the variance of each setting, pair of settings, and chance."""
        return variance_shares_of_grid(self.scores, list(self.axes), "test accuracy")

    def means(self, setting: str) -> NDArray[np.float64]:
        """Means over the other settings, (values of the setting, seeds)."""
        others = [axis for axis, name in enumerate(self.axes) if name != setting]
        return np.asarray(self.scores.mean(axis=tuple(others)))

    def numbers(self) -> list[Number]:
        """The shares, and how much the accuracy changes from a setting's first to last value."""
        means = [self.means(name) for name in self.axes]
        ranges = [
            f"{name.replace('_', ' ')} {values[-1]:g} minus {values[0]:g}"
            for name, values in self.axes.items()
        ]
        changes = [interval(each[-1] - each[0]) for each in means]
        return [
            *numbers_from_variance_shares(self.shares),
            *numbers_from_statistics("test accuracy, {}", ranges, changes),
        ]

    def plots(self) -> dict[str, Callable[[Axes], object]]:
        """Name to a function that draws into axes: "shares", and each setting."""
        from steepest.figures.variance_plot import VariancePlot

        lines = self.shares.lines
        columns = zip(*((x.name, x.share, x.low, x.high) for x in lines), strict=True)
        return {
            "shares": VariancePlot.of_shares(*map(list, columns)).draw,
            **{name: partial(self._draw_means, setting=name) for name in self.axes},
        }

    def _draw_means(self, ax: Axes, setting: str) -> None:
        from steepest.figures.labels import value_label
        from steepest.figures.strip_plot import StripPlot

        values = self.axes[setting]
        StripPlot.of(values, self.means(setting), setting, "test_accuracy").draw(ax)
        ax.set_xticks(values, [value_label(setting, value) for value in values])
        ax.minorticks_off()


def train_grid(
    setup: ExperimentSetup, name: str, axes: dict[str, tuple[float, ...]], **common: Any
) -> GridScores:
    """Train every combination of the settings on every test seed.

    Args:
        setup: data and seeds.
        name: first part of the folder name of the study.
        axes: name of each setting to its values, rising.
        common: settings of all runs.
    """
    varied: dict[str, Any] = {setting: list(values) for setting, values in axes.items()}
    study = setup.sweep(name, **common, **varied)
    runs = study.runs.sort(*axes, "seed")
    accuracy = runs["test_accuracy"].to_numpy().astype(np.float64)
    accuracy = np.where((runs["status"] != "done").to_numpy(), np.nan, accuracy)
    return GridScores(
        data=setup.data.name,
        samples=study.samples,
        axes=axes,
        constant=setup.majority_share,
        accuracy=accuracy.reshape(*(len(values) for values in axes.values()), setup.seeds),
    )
