"""How learning rate, batch size and epochs influence the result, and how important each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.grid_scores import GridScores, train_grid
from steepest.questions.outcomes import outcome_from_interval
from steepest.questions.question import VARIED, Question
from steepest.questions.verdicts import (
    ClaimVerdict,
    Number,
    numbers_from_statistics,
    numbers_from_variance_shares,
)
from steepest.statistics import FEWEST_SEEDS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.statistics import Interval

# Each value is twice the one before, so that the three settings can be compared by doublings.
AXES: Final[dict[str, tuple[float, ...]]] = {
    "learning_rate": (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28),
    "batch_size": (10, 20, 40, 80),
    "epochs": (8, 16, 32, 64),
}
LOW: Final = 4
"""The first so many learning rates are the low ones, the others the high ones."""


class Settings(Question):
    """Every combination of the settings on every seed, at low and at high learning rates."""

    name = "settings"
    asks = (
        "How do epochs, learning rate and batch size influence the result, and how important is "
        "each?"
    )
    claim = (
        "At learning rates from 0.01 to 0.08 only the product learning rate × epochs / batch size "
        "matters: it explains more than 90 % of the differences between settings."
    )
    matters = (
        "There is only time to tune some of the settings. If only their product matters, tuning "
        "one of the three is enough, and twice the batch size needs twice the learning rate."
    )
    smallest_effect, unit = 0.9, "as the share of the variance between settings"
    order, seconds = 4, 16.0
    headlines: ClassVar = {
        "supported": "At low learning rates only the product rate × epochs / batch size matters.",
        "refuted": "At low learning rates the product does not explain 90 % of the differences.",
        "undecided": "It is undecided whether only the product matters at low learning rates.",
    }

    everywhere = "Only the product rate × epochs / batch size matters, at low and high rates."

    def experiment(self, setup: ExperimentSetup) -> GridScores:
        return train_grid(setup, "settings", AXES, hidden=(32,), loss_after=False)

    def procedure(self, results: GridScores) -> str:
        n = results.diverged
        counted = f" {n} runs diverged and count as a constant prediction." if n else ""
        rates = results.axes["learning_rate"]
        return (
            f"A network with 32 relu units is trained on {results.data} ({results.samples[0]} "
            f"rows) with every combination of {len(rates)} learning rates from {rates[0]:g} to "
            f"{rates[-1]:g}, four batch sizes and four numbers of epochs, each twice the one "
            f"before, on {results.accuracy.shape[-1]} seeds. This gives "
            f"{results.accuracy.size:,} test accuracies.{counted}"
        )

    def varied(self, results: GridScores) -> str:
        return (
            f"{super().varied(results)} The shares hold for these learning rates, batch sizes and "
            "epochs: with a wider range a setting has a larger share."
        )

    def verdict(self, results: GridScores) -> ClaimVerdict:
        low, high = self._parts(results)
        shares = {self._range(part): part.share_of_product() for part in (low, high)}
        at_low, at_high = shares.values()
        effects = low.effects_of_doubling()
        outcome = outcome_from_interval(at_low.low, at_low.high, self.smallest_effect)
        if at_low.n < FEWEST_SEEDS or at_low.low == at_low.high:
            outcome = "undecided"
        changes = "; ".join(
            f"twice the {name.replace('_', ' ')}: {effect.mean:+.4f}"
            for name, effect in effects.items()
        )
        numbers = (
            Number(f"variance between settings explained by the product, rates {rates}",
                   100 * each.mean, 100 * each.low, 100 * each.high, each.n, unit="%",
                   method="95 % jackknife over seeds")
            for rates, each in shares.items()
        )  # fmt: skip
        return ClaimVerdict(
            outcome,
            f"At learning rates from {self._range(low)} it explains {_percent(at_low)} of the "
            f"variance between settings, while {_range_of_means(low)}.",
            (
                *numbers,
                *numbers_from_statistics(
                    f"test accuracy, twice the {{}}, rates {self._range(low)}",
                    [name.replace("_", " ") for name in effects],
                    list(effects.values()),
                ),
                *numbers_from_variance_shares(low.shares),
            ),
            self.everywhere
            if outcome == "supported" and at_high.low > self.smallest_effect
            else self.headlines[outcome],
            (
                f"Mean changes of test accuracy: {changes}.",
                f"At learning rates from {self._range(high)} the product explains "
                f"{_percent(at_high)}, while {_range_of_means(high)}.",
            ),
        )

    def _parts(self, results: GridScores) -> tuple[GridScores, GridScores]:
        beyond = len(results.axes["learning_rate"])
        return results.at_rates(0, LOW), results.at_rates(LOW, beyond)

    def _range(self, part: GridScores) -> str:
        rates = part.axes["learning_rate"]
        return f"{rates[0]:g} to {rates[-1]:g}"

    def figure(self, results: GridScores) -> Figure:
        from steepest.figures.composite import compose_figure

        low, n = self._parts(results)[0], results.accuracy.shape[-1]
        figure, axes = compose_figure(
            (7.2, 7.2),
            [["product"] * 3, list(AXES)],
            low.plots() | {"product": results.plots()["product"]},
            f"{results.data}, {results.samples[0]} training rows; {VARIED}. Top, dots: mean over "
            f"{n} seeds of one combination of the settings. Bottom, at learning rates from "
            f"{self._range(low)}, dots: mean over the other two settings on one seed, n = {n} at "
            "each value; lines: medians.",
            without_legend=AXES,  # it says that a dot is one run, but here it is a mean
            height_ratios=(1.35, 1),
        )
        for name in ("batch_size", "epochs"):
            axes[name].sharey(axes["learning_rate"])
            axes[name].set_ylabel("")
        return figure


def _percent(share: Interval) -> str:
    """A share with its interval in per cent."""
    mean, low, high = (f"{100 * each:.1f}" for each in (share.mean, share.low, share.high))
    return f"{mean} % (95 % interval {low} to {high} %)"


def _range_of_means(part: GridScores) -> str:
    """Between what the mean test accuracies of the combinations lie."""
    means = part.scores.mean(axis=-1)
    return f"mean test accuracy ranges from {means.min():.3f} to {means.max():.3f}"
