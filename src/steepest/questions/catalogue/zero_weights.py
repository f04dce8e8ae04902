"""Why weights must not start at zero, and why biases may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import (
    combine_outcomes,
    outcome_from_equivalence,
    outcome_from_interval,
)
from steepest.questions.question import VARIED, Question
from steepest.questions.random_biases import tune_and_test_random_biases
from steepest.questions.tuned_arms import TunedArm, tune_and_test
from steepest.questions.verdicts import (
    ClaimVerdict,
    Number,
    describe_equivalence,
    numbers_from_statistics,
)
from steepest.questions.zero_training import ZeroTraining, compare_hidden_units
from steepest.statistics import equivalent, paired

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ACTIVATIONS: Final = ("relu", "tanh", "sigmoid")
COMMON: dict[str, Any] = {"hidden": (32,), "batch_size": 32, "epochs": 40}
RATES: Final = (0.03, 0.1, 0.3, 1.0)
COMPARED = 16  # runs whose weights are compared; seeds that choose the rate with random biases


@dataclass(frozen=True, slots=True, eq=False)
class ZeroWeightScores:
    """Runs on the same seeds from zero weights and from random ones, for each of ACTIVATIONS.

    ``biased`` are test accuracies (seeds,) of relu with random weights and biases.
    """

    zero: ZeroTraining
    random: list[TunedArm]
    biased: NDArray[np.float64]


class ZeroWeights(Question):
    """Zero against He's initial weights, and zero against random initial biases."""

    name = "zero-weights"
    asks = "Why must weights not be initialised to zero, while biases may be?"
    claim = (
        "With initial weights of zero, relu, tanh and sigmoid networks all lose more than 1 "
        "percentage point of test accuracy, because their hidden units stay identical; initial "
        "biases of zero change test accuracy by less than 1 percentage point."
    )
    matters = (
        "With equal weights all units of a layer get equal gradients, so they stay equal: a layer "
        "of 32 units is one unit. With relu and tanh even that unit never moves, because the "
        "gradients of its input and output weights are both products with zero."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    order, seconds = 10, 12.0
    openings: ClassVar = {
        "supported": "Zero weights are harmful, zero biases are not",
        "refuted": "At least one part of the claim does not hold",
        "undecided": "It is undecided what zero weights or zero biases cost",
    }

    def experiment(self, setup: ExperimentSetup) -> ZeroWeightScores:
        arms = {
            f"{name}{label}": {"activation": name, "initialisation": kind}
            for label, kind in (("", "zero"), (", random", "he_fan_in"))
            for name in ACTIVATIONS
        }
        tuned = tune_and_test(setup, "zero-weights", arms, RATES, **COMMON)
        return ZeroWeightScores(
            zero=compare_hidden_units(setup, tuned[:3], COMPARED, arms, **COMMON),
            random=tuned[3:],
            biased=tune_and_test_random_biases(setup, COMPARED, RATES, COMMON)[1],
        )

    def procedure(self, results: ZeroWeightScores) -> str:
        arm = results.random[0]
        return (
            "Networks with 32 hidden units of relu, tanh or sigmoid are trained on "
            f"{arm.data} ({arm.samples[0]} rows) for 40 epochs in batches of 32, from zero weights "
            "and from random ones (He), and relu also from random weights and random biases. Each "
            "has its own learning rate, chosen on the validation part, and is then trained on "
            f"{len(arm.runs)} other seeds and scored on the test part. In {results.zero.compared} "
            "runs of each activation from zero, the final weights are compared bit by bit."
        )

    def varied(self, results: ZeroWeightScores) -> str:
        return (
            "The split, the initial weights where they are random, and the order of the rows "
            "changed with every seed."
        )

    def verdict(self, results: ZeroWeightScores) -> ClaimVerdict:
        zero, random = results.zero, results.random
        lost = [paired(a.scores(), b.scores()) for a, b in zip(random, zero.arms, strict=True)]
        biases = equivalent(random[0].scores(), results.biased, margin=self.smallest_effect)
        outcome = combine_outcomes(
            [
                *(outcome_from_interval(d.low, d.high, self.smallest_effect) for d in lost),
                "supported" if zero.always_identical else "refuted",
                outcome_from_equivalence(biases),
            ]
        )
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}. From zero weights, {zero.describe()}. Test accuracy with "
            f"zero biases minus that with random biases is {describe_equivalence(biases)}.",
            (
                *numbers_from_statistics(
                    "test accuracy, {}, random weights minus zero", ACTIVATIONS, lost
                ),
                Number.from_statistic("test accuracy, relu, zero biases minus random", biases),
                *zero.numbers(),
            ),
        )

    def figure(self, results: ZeroWeightScores) -> Figure:
        from steepest.figures.composite import compose_figure
        from steepest.figures.seed_plot import SeedPlot

        zero, random = results.zero.arms, results.random
        accuracies = {f"{arm.label}, weights zero": arm.scores() for arm in zero}
        accuracies |= {arm.label: arm.scores() for arm in random}
        scores = SeedPlot.of_values(
            {**accuracies, "relu, random, biases too": results.biased},
            "test_accuracy",
            varied=VARIED,
            about=random[0].about,
        )
        figure, _ = compose_figure(
            (9.6, 5.4),
            [["losses", "scores"]],
            {"losses": results.zero.plot_losses().draw, "scores": scores.draw},
            f"Left: lines are medians, bands 10-90 % of {len(random[0].runs)} runs, after each "
            "epoch. Right:",
            scores.caption,
            legend_backgrounds={"scores"},
            width_ratios=(1, 1.3),
        )
        return figure
