"""Why weights must not start at zero, and why biases may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import (
    Outcome,
    combine_outcomes,
    outcome_from_difference,
    outcome_from_equivalence,
)
from steepest.questions.question import VARIED, Question
from steepest.questions.verdicts import (
    ClaimVerdict,
    Number,
    describe_equivalence,
    numbers_from_statistics,
)
from steepest.questions.zero_weight_runs import (
    ACTIVATIONS,
    ZeroWeightScores,
    train_from_zero_weights,
)
from steepest.statistics import equivalent_on_new

if TYPE_CHECKING:
    from matplotlib.figure import Figure


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
        "gradients of its input and output weights are both products with zero. Biases may be zero "
        "because random weights already make the units differ."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    order, seconds = 10, 12.0

    def experiment(self, setup: ExperimentSetup) -> ZeroWeightScores:
        return train_from_zero_weights(setup)

    def procedure(self, results: ZeroWeightScores) -> str:
        arm = results.random[0]
        return (
            "Networks with 32 hidden units of relu, tanh or sigmoid are trained on "
            f"{arm.data} ({arm.samples[0]} rows) for 40 epochs in batches of 32, from zero weights "
            "and from random ones (He), and relu also from random weights and random biases. Each "
            f"has its own learning rate, chosen on the validation part ({self._rates(results)}), "
            f"and is then trained on {len(arm.runs)} other seeds and scored on the test part. In "
            f"{results.zero.compared} runs of each activation from zero, the final weights are "
            "compared bit by bit."
        )

    def _rates(self, results: ZeroWeightScores) -> str:
        zero, random = (
            ", ".join(
                f"{name} {arm.rate_text}" for name, arm in zip(ACTIVATIONS, arms, strict=True)
            )
            for arms in (results.zero.arms, results.random)
        )
        return f"zero weights: {zero}; random weights: {random}"

    def varied(self, results: ZeroWeightScores) -> str:
        return (
            "The split, the initial weights where they are random, and the order of the rows "
            "changed with every seed."
        )

    def verdict(self, results: ZeroWeightScores) -> ClaimVerdict:
        zero, random = results.zero, results.random
        lost = [a.outcomes.minus(b.outcomes) for a, b in zip(random, zero.arms, strict=True)]
        biases = equivalent_on_new(
            random[0].outcomes.minus(results.biased), margin=self.smallest_effect
        )
        harm = [outcome_from_difference(each, self.smallest_effect) for each in lost]
        same: Outcome = "supported" if zero.always_identical else "refuted"
        harmless = outcome_from_equivalence(biases)
        return ClaimVerdict(
            combine_outcomes((*harm, same, harmless)),
            f"From zero weights, {zero.describe()}. Test accuracy with "
            f"zero biases minus that with random biases is {describe_equivalence(biases)}.",
            (
                *numbers_from_statistics(
                    "test accuracy, {}, random weights minus zero", ACTIVATIONS, lost
                ),
                Number.from_statistic("test accuracy, relu, zero biases minus random", biases),
                *zero.numbers(),
            ),
            self._headline(harm, same, harmless),
        )

    def _headline(self, harm: list[Outcome], same: Outcome, harmless: Outcome) -> str:
        """The claim if it holds, else which of its parts do not."""
        parts = [
            *((each, f"zero weights {{}} {name} 1 percentage point", "cost")
              for name, each in zip(ACTIVATIONS, harm, strict=True)),
            (same, "hidden units {} identical", "stay"),
            (harmless, "zero biases {} accuracy within 1 percentage point", "keep"),
        ]  # fmt: skip
        clauses = [
            text.format(f"do not {verb}")
            if outcome == "refuted"
            else f"it is undecided whether {text.format(verb)}"
            for outcome, text, verb in parts
            if outcome != "supported"
        ]
        text = "; ".join(clauses) or "zero weights are harmful, zero biases are not"
        return f"{text[0].upper()}{text[1:]}."

    def figure(self, results: ZeroWeightScores) -> Figure:
        from steepest.figures.composite import compose_figure
        from steepest.figures.seed_plot import SeedPlot

        zero, random = results.zero.arms, results.random
        accuracies = {f"{arm.label}, weights zero": arm.scores() for arm in zero}
        accuracies |= {arm.label: arm.scores() for arm in random}
        scores = SeedPlot.of_values(
            {**accuracies, "relu, random, biases too": results.biased.accuracy},
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
