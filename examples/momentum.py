"""A question of your own: is momentum better, if each rule has its own learning rate?

``steepest answer examples/momentum.py`` answers it; copy the file to ask another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

import steepest as st
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.tuned_arms import tune_and_test
from steepest.questions.verdicts import ClaimVerdict, Number, outcome_from_interval
from steepest.statistics import paired

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SETTINGS: dict[str, Any] = {"hidden": (32,), "batch_size": 32, "epochs": 20, "loss_after": False}
LEARNING_RATES = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class MomentumScores:
    """Test accuracies of both rules on the same seeds, NaN where a run diverged."""

    plain: NDArray[np.float64]
    momentum: NDArray[np.float64]


class Momentum(st.Question):
    """Momentum against plain gradient descent."""

    name = "momentum"
    asks = "Is momentum better than plain gradient descent?"
    claim = (
        "After 20 epochs momentum has a higher test accuracy by more than 0.5 percentage points."
    )
    smallest_effect, unit = 0.005, "test accuracy"

    def experiment(self, setup: ExperimentSetup) -> MomentumScores:
        """Choose a learning rate for each rule on the validation part, and test on other seeds."""
        arms = {"plain": {"rule": "sgd"}, "momentum": {"rule": "momentum"}}
        plain, momentum = tune_and_test(setup, "momentum", arms, LEARNING_RATES, **SETTINGS)
        return MomentumScores(plain.scores(), momentum.scores())

    def verdict(self, results: MomentumScores) -> ClaimVerdict:
        """Compare the interval of the difference with the smallest effect of interest."""
        gain = paired(results.momentum, results.plain)
        return ClaimVerdict(
            outcome_from_interval(gain.low, gain.high, self.smallest_effect),
            f"With momentum, test accuracy changes by {gain}.",
            (Number.from_statistic("difference on the same seeds", gain),),
        )

    def figure(self, results: MomentumScores) -> Figure:
        """Draw the difference on every seed."""
        from steepest.figures.new_figures import figure_of
        from steepest.figures.paired_plot import PairedPlot

        arms = {("momentum", "plain"): (results.momentum, results.plain)}
        plot = PairedPlot.of(arms, "test_accuracy", margin=self.smallest_effect)
        return figure_of(plot.draw())
