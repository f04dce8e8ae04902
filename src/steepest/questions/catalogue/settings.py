"""How learning rate, batch size and epochs influence the result, and how important each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.grid_scores import GridScores, train_grid
from steepest.questions.outcomes import outcome_from_interval
from steepest.questions.question import VARIED, Question
from steepest.questions.verdicts import ClaimVerdict

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Each spans a factor of 8: a share depends on the grid, so the grid must not favour a setting.
AXES: Final[dict[str, tuple[float, ...]]] = {
    "learning_rate": (0.04, 0.08, 0.16, 0.32),
    "batch_size": (10, 20, 40, 80),
    "epochs": (8, 16, 32, 64),
}


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

    def experiment(self, setup: ExperimentSetup) -> GridScores:
        return train_grid(setup, "settings", AXES, hidden=(32,), loss_after=False)

    def procedure(self, results: GridScores) -> str:
        n = results.diverged
        counted = f" {n} runs diverged and count as a constant prediction." if n else ""
        return (
            f"A network with 32 relu units is trained on {results.data} ({results.samples[0]} "
            "rows) with every combination of four learning rates, four batch sizes and four "
            f"numbers of epochs, each spanning a factor of 8, on {results.accuracy.shape[-1]} "
            f"seeds. This gives {results.accuracy.size:,} test accuracies.{counted}"
        )

    def varied(self, results: GridScores) -> str:
        return (
            f"{super().varied(results)} The shares hold for this grid: a setting with a wider "
            "range would have a larger share."
        )

    def verdict(self, results: GridScores) -> ClaimVerdict:
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
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}. The variance of test accuracy is due to {first}, {second}, "
            f"{third}, pairs of settings ({pairs:.0f} %) and chance ({chance:.0f} %). Mean "
            f"accuracy ranges from {means.min():.3f} to {means.max():.3f} over the grid.",
            tuple(results.numbers()),
        )

    def figure(self, results: GridScores) -> Figure:
        from steepest.figures.composite import compose_figure

        shares = results.shares
        figure, axes = compose_figure(
            (7.2, 7.2),
            [["shares"] * 3, list(AXES)],
            results.plots(),
            f"{results.data}: {shares.configurations} configurations on {shares.n} seeds each; "
            f"{VARIED}. Top: shares of the variance of all test accuracies; lines are "
            f"{100 * shares.confidence:g} % jackknife intervals over seeds; grey bars are not due "
            "to a setting. Bottom, dots: mean over the other two settings on one seed, n = "
            f"{shares.n} at each value; lines: medians.",
            without_legend=AXES,  # it says that a dot is one run, but here it is a mean
            height_ratios=(1.35, 1),
        )
        for name in ("batch_size", "epochs"):
            axes[name].sharey(axes["learning_rate"])
            axes[name].set_ylabel("")
        return figure
