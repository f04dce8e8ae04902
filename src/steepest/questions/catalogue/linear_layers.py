"""Why two linear layers without an activation between them are not better than one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.layer_products import LayerProducts, multiply_trained_layers
from steepest.questions.outcomes import Outcome, combine_outcomes
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import TunedArm, describe_tuning, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, Number, describe_equivalence
from steepest.statistics import FEWEST_SEEDS, equivalent, paired

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ONE, TWO = "one layer", "two linear layers"
RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3)
COMMON: dict[str, Any] = {"batch_size": 32, "epochs": 60, "dtype": "float64", "loss_after": False}
MULTIPLIED = 8  # networks whose layers are multiplied
ROUNDING = 1e-12  # relative to the largest logit: float64 sums of a few hundred terms


@dataclass(frozen=True, slots=True, eq=False)
class LinearLayerScores:
    """Runs of one and of two layers on the same seeds, and what multiplying the two changes."""

    one: TunedArm
    two: TunedArm
    products: LayerProducts


class LinearLayers(Question):
    """One layer against two linear ones, and the two multiplied into one."""

    name = "linear-layers"
    asks = "Why are two linear layers without an activation between them not better than one?"
    claim = (
        "Two linear layers compute what one layer computes, and training two does not give a lower "
        "test loss."
    )
    matters = (
        "A layer without an activation costs time and parameters and adds nothing that the network "
        "can represent. Only activations between the layers make a network deep."
    )
    smallest_effect, unit = 0.02, "test loss"
    order, seconds = 6, 9.0
    headlines: ClassVar = {
        "supported": "Two linear layers compute what one layer computes, and train no better.",
        "undecided": "It is undecided whether training two linear layers lowers the test loss.",
    }

    def experiment(self, setup: ExperimentSetup) -> LinearLayerScores:
        arms: dict[str, dict[str, Any]] = {
            ONE: {"hidden": ()},
            TWO: {"hidden": (32,), "activation": "identity"},
        }
        one, two = tune_and_test(setup, "linear-layers", arms, RATES, by_loss=True, **COMMON)
        settings = {**COMMON, **arms[TWO], "learning_rate": two.learning_rate}
        return LinearLayerScores(one, two, multiply_trained_layers(setup, MULTIPLIED, **settings))

    def procedure(self, results: LinearLayerScores) -> str:
        one, rates = results.one, (results.one.rate_text, results.two.rate_text)
        return (
            "One layer, and two with 32 units and no activation between them, are trained on "
            f"{one.data} ({one.samples[0]} rows) for 60 epochs in batches of 32. "
            f"{describe_tuning(rates, len(one.runs), 'loss')} In {len(results.products.errors)} of "
            "the trained networks the two layers are multiplied into one."
        )

    def verdict(self, results: LinearLayerScores) -> ClaimVerdict:
        one, two = results.one.scores("test_loss"), results.two.scores("test_loss")
        error, networks = float(results.products.errors.max()), len(results.products.errors)
        difference = equivalent(two, one, margin=self.smallest_effect)
        gain = paired(one, two)
        no_gain: Outcome = "undecided"
        if gain.n < FEWEST_SEEDS:
            no_gain = "undecided"
        elif gain.low > self.smallest_effect:
            no_gain = "refuted"
        elif difference.verdict == "equivalent" or gain.high < -self.smallest_effect:
            no_gain = "supported"
        equal: Outcome = "supported" if error <= ROUNDING else "refuted"
        outcome = combine_outcomes([equal, no_gain])
        return ClaimVerdict(
            outcome,
            "The test loss of two layers minus that of one is "
            f"{describe_equivalence(difference)}. Multiplying the two layers into one changes the "
            f"logits by at most {error:.1g} of the largest logit in {networks} networks.",
            (
                Number("largest relative difference of logits", error, n=networks, of="runs"),
                Number.from_statistic("test loss, two layers minus one", difference),
                Number.from_statistic("test loss, one layer minus two", gain),
            ),
            self._headline(outcome, equal),
        )

    def _headline(self, outcome: Outcome, equal: Outcome) -> str:
        if outcome != "refuted":
            return self.headlines[outcome]
        if equal == "refuted":
            return "Two linear layers differ from their product."
        return "Two linear layers train to a lower test loss than one."

    def figure(self, results: LinearLayerScores) -> Figure:
        from steepest.figures.agreement_plot import AgreementPlot
        from steepest.figures.composite import compose_figure
        from steepest.figures.paired_plot import PairedPlot

        one, two, products = results.one, results.two, results.products
        logits = AgreementPlot.of(
            products.two_layers, products.product, "logit of two layers", "logit of their product"
        )
        losses = PairedPlot.of(
            {(TWO, ONE): (two.scores("test_loss"), one.scores("test_loss"))},
            "test_loss",
            margin=self.smallest_effect,
            varied=VARIED,
            about=one.about,
        )
        figure, _ = compose_figure(
            (9.2, 4.4),
            [["logits", "losses"]],
            {"logits": logits.draw, "losses": losses.draw},
            *("Left: one network.", logits.caption, "Right:", losses.caption),
            legend_backgrounds={"losses"},
            width_ratios=(1, 1.5),
        )
        return figure
