"""How learning rate, batch size and epochs influence the result, and how important each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import outcome_from_interval
from steepest.questions.question import VARIED, Question
from steepest.questions.verdicts import (
    ClaimVerdict,
    numbers_from_statistics,
    numbers_from_variance_shares,
)
from steepest.statistics import VarianceShares, interval, variance_shares_of_grid

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Each spans a factor of 8: a share depends on the grid, so the grid must not favour a setting.
AXES = {
    "learning_rate": (0.04, 0.08, 0.16, 0.32),
    "batch_size": (10, 20, 40, 80),
    "epochs": (8, 16, 32, 64),
}


@dataclass(frozen=True, slots=True, eq=False)
class SettingsScores:
    """Test accuracies over learning rate, batch size, epochs and seed; NaN where a run diverged."""

    data: str
    samples: tuple[int, int, int]
    constant: float
    accuracy: NDArray[np.float64]

    @property
    def scores(self) -> NDArray[np.float64]:
        """The accuracies, with that of a constant prediction for runs that diverged."""
        return np.where(np.isnan(self.accuracy), self.constant, self.accuracy)

    @property
    def shares(self) -> VarianceShares:
        """Share of the variance of each setting, pair of settings, and chance."""
        return variance_shares_of_grid(self.scores, list(AXES), "test accuracy")

    def means(self, setting: str) -> NDArray[np.float64]:
        """Means over the other two settings, (values of the setting, seeds)."""
        others = [axis for axis, name in enumerate(AXES) if name != setting]
        return np.asarray(self.scores.mean(axis=tuple(others)))


class Settings(Question):
    """Every combination of the settings on every seed."""

    name = "settings"
    asks = (
        "How do epochs, learning rate and batch size influence the result, and how important is "
        "each?"
    )
    claim = "The learning rate matters more than the batch size and more than the number of epochs."
    matters = (
        "There is only time to tune some of the settings. Differences due to chance cannot be "
        "tuned at all, although one run of each setting makes them look like effects."
    )
    smallest_effect, unit = 0.05, "in the share of the variance"
    order, seconds = 4, 8.0
    openings: ClassVar = {
        "supported": "The learning rate matters most",
        "refuted": "The learning rate does not lead both other settings by 5 percentage points",
        "undecided": "It is undecided whether the learning rate matters most",
    }

    def experiment(self, setup: ExperimentSetup) -> SettingsScores:
        axes: dict[str, Any] = {name: list(values) for name, values in AXES.items()}
        study = setup.sweep("settings", hidden=(32,), loss_after=False, **axes)
        runs = study.runs.sort(*AXES, "seed")
        accuracy = runs["test_accuracy"].to_numpy().astype(np.float64)
        accuracy = np.where((runs["status"] != "done").to_numpy(), np.nan, accuracy)
        return SettingsScores(
            data=setup.data.name,
            samples=study.samples,
            constant=setup.majority_share,
            accuracy=accuracy.reshape(*(len(values) for values in AXES.values()), setup.seeds),
        )

    def procedure(self, results: SettingsScores) -> str:
        failed = int(np.isnan(results.accuracy).sum())
        counted = f" {failed} runs diverged and count as a constant prediction." if failed else ""
        return (
            f"A network with 32 relu units is trained on {results.data} ({results.samples[0]} "
            "rows) with every combination of four learning rates, four batch sizes and four "
            f"numbers of epochs, each spanning a factor of 8, on {results.accuracy.shape[-1]} "
            f"seeds. This gives {results.accuracy.size:,} test accuracies.{counted}"
        )

    def varied(self, results: SettingsScores) -> str:
        return (
            f"{super().varied(results)} The shares hold for this grid: a setting with a wider "
            "range would have a larger share."
        )

    def verdict(self, results: SettingsScores) -> ClaimVerdict:
        shares = results.shares
        rate, others = shares["learning_rate"], [shares["batch_size"], shares["epochs"]]
        outcome = outcome_from_interval(
            min(rate.low - other.high for other in others),
            min(rate.high - other.low for other in others),
            self.smallest_effect,
        )
        ranked = sorted((shares[name] for name in AXES), key=lambda line: -line.share)
        first, second, third = (
            f"{line.name.replace('_', ' ')} ({100 * line.share:.0f} %)" for line in ranked
        )
        pairs = 100 * sum(line.share for line in shares.lines if len(line.settings) == 2)
        chance = 100 * (shares["seed"].share + shares["residual"].share)
        means = results.scores.mean(axis=-1)
        effects = {
            f"{name.replace('_', ' ')} {values[-1]:g} minus {values[0]:g}": interval(
                results.means(name)[-1] - results.means(name)[0]
            )
            for name, values in AXES.items()
        }
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}. The variance of test accuracy is due to {first}, {second}, "
            f"{third}, pairs of settings ({pairs:.0f} %) and chance ({chance:.0f} %). Mean "
            f"accuracy ranges from {means.min():.3f} to {means.max():.3f} over the grid.",
            (
                *numbers_from_variance_shares(shares),
                *numbers_from_statistics("test accuracy, {}", effects, effects.values()),
            ),
        )

    def figure(self, results: SettingsScores) -> Figure:
        from steepest.figures.composite import compose_figure
        from steepest.figures.labels import value_label
        from steepest.figures.strip_plot import StripPlot
        from steepest.figures.variance_plot import VariancePlot

        shares = results.shares
        columns = zip(*((x.name, x.share, x.low, x.high) for x in shares.lines), strict=True)
        strips = {
            name: StripPlot.of(values, results.means(name), name, "test_accuracy").draw
            for name, values in AXES.items()
        }
        figure, axes = compose_figure(
            (7.2, 7.2),
            [["shares"] * 3, list(AXES)],
            {"shares": VariancePlot.of_shares(*map(list, columns)).draw, **strips},
            f"{results.data}: {shares.configurations} configurations on {shares.n} seeds each; "
            f"{VARIED}. Top: shares of the variance of all test accuracies; lines are "
            f"{100 * shares.confidence:g} % jackknife intervals over seeds; grey bars are not due "
            "to a setting. Bottom, dots: mean over the other two settings on one seed, n = "
            f"{shares.n} at each value; lines: medians.",
            without_legend=AXES,  # it says that a dot is one run, but here it is a mean
            height_ratios=(1.35, 1),
        )
        for name, values in AXES.items():
            axes[name].set_xticks(values, [value_label(name, value) for value in values])
            axes[name].minorticks_off()
        for name in ("batch_size", "epochs"):
            axes[name].sharey(axes["learning_rate"])
            axes[name].set_ylabel("")
        return figure
