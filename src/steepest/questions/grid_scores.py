"""Test accuracies of every learning rate, batch size and number of epochs on every seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.statistics import Interval, VarianceShares, interval, variance_shares_of_grid
from steepest.study.columns import is_complete

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["GridScores", "train_grid"]


@dataclass(frozen=True, slots=True, eq=False)
class GridScores:
    """Test accuracies over the values of each setting, and the seeds.

    Attributes:
        data: name of the dataset.
        samples: rows of the training, validation and test part.
        axes: "learning_rate", "batch_size" and "epochs" to their values, rising.
        constant: accuracy of a constant prediction.
        accuracy: (learning rates, batch sizes, epochs, seeds); NaN where a run diverged.
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

    @property
    def product(self) -> NDArray[np.float64]:
        """Learning rate times epochs over batch size, with the shape of the axes."""
        rates, sizes, epochs = np.meshgrid(*self.axes.values(), indexing="ij")
        return np.asarray(rates * epochs / sizes)

    def at_rates(self, first: int, beyond: int) -> GridScores:
        """The part of the grid with the learning rates from a place to before another."""
        axes = self.axes | {"learning_rate": self.axes["learning_rate"][first:beyond]}
        return replace(self, axes=axes, accuracy=self.accuracy[first:beyond])

    def share_of_product(self) -> Interval:
        """Share of the variance between combinations that their product explains.

        The share is 1 - (sum of squares within equal products) / (sum of squares of all), of the
        means over the seeds. The interval has the standard error of the jackknife over the seeds
        (R. G. Miller, "The jackknife: a review", Biometrika 61, 1974), and is cut at 0 and 1. The
        jackknife's own estimate is not taken: it exceeds 1 where the settings hardly differ.
        """
        scores, n = self.scores.reshape(-1, self.scores.shape[-1]), self.scores.shape[-1]
        total = scores.sum(axis=1)
        levels = np.unique(np.round(np.log2(self.product.ravel()), 6), return_inverse=True)[1]
        left_out = [_explained(levels, (total - scores[:, k]) / (n - 1)) for k in range(n)]
        share = _explained(levels, total / n)
        found = interval(n * share - (n - 1) * np.array(left_out))
        half = found.high - found.mean
        low, high = np.clip((share - half, share + half), 0.0, 1.0).tolist()
        return replace(found, mean=share, low=low, high=high)

    def effects_of_doubling(self) -> dict[str, Interval]:
        """By how much the accuracy changes when a setting is doubled, by name; others as they are.

        The slope of a line through the means over the other settings, over log2 of the setting,
        for each seed.
        """
        slopes = {
            name: np.polyfit(np.log2(values), self.means(name), 1)[0]
            for name, values in self.axes.items()
        }
        return {name: interval(each) for name, each in slopes.items()}

    def means(self, setting: str) -> NDArray[np.float64]:
        """Means over the other settings, (values of the setting, seeds)."""
        others = [axis for axis, name in enumerate(self.axes) if name != setting]
        return np.asarray(self.scores.mean(axis=tuple(others)))

    def plots(self) -> dict[str, Callable[[Axes], object]]:
        """Name to a function that draws into axes: "product", and each setting."""
        from steepest.figures.product_plot import ProductPlot

        product = ProductPlot(
            self.product.ravel(),
            self.scores.mean(axis=-1).ravel(),
            np.meshgrid(*self.axes.values(), indexing="ij")[0].ravel(),
            "learning_rate",
            "learning rate × epochs / batch size",
            "test_accuracy",
        )
        draw_means = {name: partial(self._draw_means, setting=name) for name in self.axes}
        return {"product": product.draw, **draw_means}

    def _draw_means(self, ax: Axes, setting: str) -> None:
        from steepest.figures.strip_plot import StripPlot

        StripPlot.of(self.axes[setting], self.means(setting), setting, "test_accuracy").draw(ax)


def _explained(levels: NDArray[np.int64], means: NDArray[np.float64]) -> float:
    """The share of the variance of means that lies between the levels of a factor."""
    of_level = np.bincount(levels, means) / np.bincount(levels)
    total = ((means - means.mean()) ** 2).sum()
    return 1 - float(((means - of_level[levels]) ** 2).sum() / total) if total else 0.0


def train_grid(
    setup: ExperimentSetup, name: str, axes: dict[str, tuple[float, ...]], **common: Any
) -> GridScores:
    """Train every combination of the settings on every test seed.

    Args:
        setup: data and seeds.
        name: first part of the folder name of the study.
        axes: "learning_rate", "batch_size" and "epochs" to their values, rising, in this order.
        common: settings of all runs.
    """
    varied: dict[str, Any] = {setting: list(values) for setting, values in axes.items()}
    study = setup.sweep(name, curves=False, **common, **varied)
    runs = study.runs.sort(*axes, "seed")
    accuracy = runs["test_accuracy"].to_numpy().astype(np.float64)
    accuracy = np.where(is_complete(runs), accuracy, np.nan)
    return GridScores(
        data=setup.data.name,
        samples=study.samples,
        axes=axes,
        constant=setup.majority_share,
        accuracy=accuracy.reshape(*(len(values) for values in axes.values()), setup.seeds),
    )
