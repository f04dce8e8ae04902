"""A question of your own: is momentum better, if each rule has its own learning rate?

``steepest answer examples/momentum.py`` answers it; copy the file to ask another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import steepest as st
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import outcome_from_difference
from steepest.questions.tuned_arms import TunedArm, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, Number

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ARMS: dict[str, dict[str, Any]] = {"plain": {"rule": "sgd"}, "momentum": {"rule": "momentum"}}
SETTINGS: dict[str, Any] = {"hidden": (32,), "batch_size": 32, "epochs": 20, "loss_after": False}
LEARNING_RATES = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0)


class Momentum(st.Question):
    """Momentum against plain gradient descent."""

    name = "momentum"
    asks = "Is momentum better than plain gradient descent?"
    claim = "After 20 epochs momentum raises test accuracy by more than 0.5 percentage points."
    smallest_effect, unit = 0.005, "test accuracy"

    def experiment(self, setup: ExperimentSetup) -> list[TunedArm]:
        """Choose a learning rate for each rule on the validation part, and test on other seeds."""
        return tune_and_test(setup, "momentum", ARMS, LEARNING_RATES, **SETTINGS)

    def verdict(self, results: list[TunedArm]) -> ClaimVerdict:
        """Compare the interval of the difference with the smallest effect of interest."""
        plain, momentum = results
        gain = momentum.outcomes.minus(plain.outcomes)
        return ClaimVerdict(
            outcome_from_difference(gain, self.smallest_effect),
            f"With momentum, test accuracy changes by {gain}.",
            (Number.from_statistic("difference in test accuracy", gain),),
        )

    def figure(self, results: list[TunedArm]) -> Figure:
        """Draw the difference on every seed."""
        from steepest.figures.new_figures import figure_of
        from steepest.figures.paired_plot import PairedPlot

        plain, momentum = results
        scores = {("momentum", "plain"): (momentum.scores(), plain.scores())}
        plot = PairedPlot.of(
            scores,
            "test_accuracy",
            margin=self.smallest_effect,
            found=momentum.outcomes.minus(plain.outcomes),
        )
        return figure_of(plot.draw())
