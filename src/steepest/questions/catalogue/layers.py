"""Is a network with a hidden layer better than one without, by how much, with what certainty?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import outcome_from_difference
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import TunedArm, describe_tuning, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, Number, describe_points
from steepest.statistics import paired, score_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ONE, TWO = "one layer", "two layers"
COMMON: dict[str, Any] = {"batch_size": 32, "epochs": 60, "loss_after": False}


class Layers(Question):
    """No hidden layer against one of 32 units, each with its own learning rate."""

    name = "layers"
    asks = "Are two layers better than one sigmoid layer, by how much, with what certainty?"
    claim = "A hidden layer raises test accuracy by more than 1 percentage point."
    matters = (
        "One run of each network names a winner, but the next split may name the other. Whether "
        "the larger network is worth its time depends on the difference on the same splits."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    deciding, sides = "difference in test accuracy", (TWO, ONE)
    order, seconds = 5, 6.0
    headlines: ClassVar = {
        "supported": "A hidden layer gains more than 1 percentage point: {}.",
        "refuted": "A hidden layer does not gain 1 percentage point: {}.",
        "undecided": "It is undecided whether a hidden layer gains 1 percentage point: {}.",
    }

    def experiment(self, setup: ExperimentSetup) -> list[TunedArm]:
        arms: dict[str, dict[str, Any]] = {ONE: {"hidden": ()}, TWO: {"hidden": (32,)}}
        return tune_and_test(setup, "layers", arms, **COMMON)

    def procedure(self, results: list[TunedArm]) -> str:
        rates = [arm.rate_text for arm in results]
        return (
            "A network without a hidden layer and one with a hidden layer of 32 relu units are "
            f"trained on {results[0].data} ({results[0].samples[0]} rows) for 60 epochs in batches "
            f"of 32. {describe_tuning(rates, len(results[0].runs))}"
        )

    def verdict(self, results: list[TunedArm]) -> ClaimVerdict:
        gain = results[1].outcomes.minus(results[0].outcomes)
        seeds = paired(results[1].scores(), results[0].scores())
        ahead = seeds.in_favour
        better = round(ahead.count - seeds.ties / 2)
        one, two = (
            score_interval(arm.scores(), arm.samples[2], sum(arm.samples)) for arm in results
        )
        outcome = outcome_from_difference(gain, self.smallest_effect)
        return ClaimVerdict(
            outcome,
            f"The hidden layer changes test accuracy by {gain}: from {one.mean:.3f} to "
            f"{two.mean:.3f}. It is better on {better} of {gain.n} seeds"
            f"{f' and equal on {seeds.ties}' if seeds.ties else ''}.",
            (
                Number.from_statistic(f"test accuracy, {ONE}", one),
                Number.from_statistic(f"test accuracy, {TWO}", two),
                Number.from_statistic(self.deciding, gain),
                Number.from_statistic("share of seeds with two layers ahead, ties as half", ahead),
            ),
            self.headlines[outcome].format(describe_points(gain)),
        )

    def figure(self, results: list[TunedArm]) -> Figure:
        from steepest.figures.new_figures import figure_of
        from steepest.figures.paired_plot import PairedPlot

        plot = PairedPlot.of(
            {(TWO, ONE): (results[1].scores(), results[0].scores())},
            "test_accuracy",
            margin=self.smallest_effect,
            varied=VARIED,
            about=results[0].about,
            found=results[1].outcomes.minus(results[0].outcomes),
        )
        return figure_of(plot.draw())
