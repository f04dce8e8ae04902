"""Why two linear layers without an activation between them are not better than one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.questions.outcomes import Outcome, combine_outcomes
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import describe_tuning, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, Number, describe_equivalence
from steepest.statistics import equivalent, paired
from steepest.training.one_run import train

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ONE, TWO = "one layer", "two linear layers"
COMMON: dict[str, Any] = {"batch_size": 32, "epochs": 60, "dtype": "float64", "loss_after": False}
MULTIPLIED = 8  # networks whose layers are multiplied
ROUNDING = 1e-12  # relative to the largest logit: float64 sums of a few hundred terms


@dataclass(frozen=True, slots=True, eq=False)
class LinearLayerScores:
    """Test losses on the same seeds, NaN where a run diverged, and what multiplying changes.

    ``error`` has the largest relative difference of the logits for each network whose layers were
    multiplied; ``product`` and ``two_layers`` are the logits of the first with and without it.
    """

    data: str
    samples: tuple[int, int, int]
    rates: tuple[str, str]
    one: NDArray[np.float64]
    two: NDArray[np.float64]
    error: NDArray[np.float64]
    two_layers: NDArray[np.float64]
    product: NDArray[np.float64]


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
    openings: ClassVar = {
        "supported": "Two linear layers are one layer written as a product",
        "refuted": "Two layers differ from their product, or train to a lower test loss than one",
        "undecided": "It is undecided whether training two linear layers lowers the test loss",
    }

    def experiment(self, setup: ExperimentSetup) -> LinearLayerScores:
        arms: dict[str, dict[str, Any]] = {
            ONE: {"hidden": ()},
            TWO: {"hidden": (32,), "activation": "identity"},
        }
        one, two = tune_and_test(setup, "linear-layers", arms, **COMMON)
        settings = {**COMMON, **arms[TWO], "learning_rate": two.learning_rate}
        logits = [
            logits_before_and_after_multiplying(setup, seed, settings)
            for seed in setup.test_seeds[:MULTIPLIED]
        ]
        return LinearLayerScores(
            data=setup.data.name,
            samples=one.samples,
            rates=(one.rate_text, two.rate_text),
            one=one.scores("test_loss"),
            two=two.scores("test_loss"),
            error=np.array([abs(after - b).max() / abs(b).max() for b, after in logits]),
            two_layers=logits[0][0].ravel().astype(np.float64),
            product=logits[0][1].ravel().astype(np.float64),
        )

    def procedure(self, results: LinearLayerScores) -> str:
        return (
            "One layer, and two with 32 units and no activation between them, are trained on "
            f"{results.data} ({results.samples[0]} rows) for 60 epochs in batches of 32. "
            f"{describe_tuning(results.rates, len(results.one))} In {len(results.error)} of the "
            "trained networks the two layers are multiplied into one."
        )

    def verdict(self, results: LinearLayerScores) -> ClaimVerdict:
        error = float(results.error.max())
        difference = equivalent(results.two, results.one, margin=self.smallest_effect)
        gain = paired(results.one, results.two)
        no_gain: Outcome = "undecided"
        if gain.low > self.smallest_effect:
            no_gain = "refuted"
        elif difference.verdict == "equivalent" or gain.high < -self.smallest_effect:
            no_gain = "supported"
        outcome = combine_outcomes(["supported" if error <= ROUNDING else "refuted", no_gain])
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}: multiplying the two into one changes the logits by at most "
            f"{error:.1g} of the largest logit in {len(results.error)} networks. The test loss of "
            f"two layers minus that of one is {describe_equivalence(difference)}.",
            (
                Number("largest relative difference of logits", error, n=len(results.error),
                       of="runs"),
                Number.from_statistic("test loss, two layers minus one", difference),
                Number.from_statistic("test loss, one layer minus two", gain),
            ),
        )  # fmt: skip

    def figure(self, results: LinearLayerScores) -> Figure:
        from steepest.figures.agreement_plot import AgreementPlot
        from steepest.figures.new_figures import create_figure
        from steepest.figures.paired_plot import PairedPlot
        from steepest.figures.style import add_legend_background, write_caption

        logits = AgreementPlot.of(
            results.two_layers, results.product, "logit of two layers", "logit of their product"
        )
        losses = PairedPlot.of(
            {(TWO, ONE): (results.two, results.one)},
            "test_loss",
            margin=self.smallest_effect,
            varied=VARIED,
            about=f"{results.data}, {results.samples[0]} training rows.",
        )
        figure = create_figure(9.2, 4.4)
        left, right = figure.subplots(1, 2, width_ratios=(1, 1.5))
        logits.draw(left)
        add_legend_background(losses.draw(right))
        write_caption(figure, "Left:", logits.caption, "Right:", losses.caption)
        return figure


def logits_before_and_after_multiplying(
    setup: ExperimentSetup, seed: int, settings: dict[str, Any]
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Logits of all rows by two layers, and by (x W + b) V + c = x (W V) + (b V + c)."""
    network = train(setup.data, split=SPLIT, seed=seed, **settings).network
    (w, b, _), (v, c, _) = network.layers
    product = replace(network, layers=[(w @ v, b @ v + c, "identity")])
    return network.logits(setup.data.x), product.logits(setup.data.x)
