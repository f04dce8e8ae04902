"""Whether deeper networks of the same size are better, and when one hidden layer stops learning."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final

from steepest.nn.sizes import choose_equal_widths
from steepest.questions import learning_curves
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import outcome_from_best
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import TunedArm, describe_tuning, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, numbers_from_statistics
from steepest.statistics import share_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DEPTHS: Final = (1, 2, 3, 4, 5, 6)
COMMON: dict[str, Any] = {"batch_size": 70, "epochs": 60}
RATES = (0.03, 0.1, 0.3, 1.0)


class Depth(Question):
    """One to six hidden layers of equal width, with as nearly equal numbers of parameters."""

    name = "depth"
    asks = (
        "Is a deeper network better? Does it classify perfectly? When does learning stop, and what "
        "do the curves show?"
    )
    claim = (
        "Among networks of about the same number of parameters, some deeper one beats one hidden "
        "layer by more than 1 percentage point of test accuracy."
    )
    matters = (
        "Layers are often added by habit. At equal size they cost time, and whether they help "
        "depends on the data. The curves matter because a training loss that is averaged during "
        "the epoch is easily misread."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    order, seconds = 7, 20.0
    openings: ClassVar = {
        "supported": "Depth helps",
        "refuted": "Depth does not gain 1 percentage point",
        "undecided": "It is undecided whether depth gains 1 percentage point",
    }

    def experiment(self, setup: ExperimentSetup) -> list[TunedArm]:
        sizes = setup.data.x.shape[1], 32, setup.n_outputs
        hidden = [choose_equal_widths(sizes, depth) for depth in DEPTHS]
        arms = {f"{len(widths)} x {widths[0]}": {"hidden": widths} for widths in hidden}
        return tune_and_test(setup, "depth", arms, RATES, **COMMON)

    def procedure(self, results: list[TunedArm]) -> str:
        parameters = [arm.n_parameters for arm in results]
        return (
            f"Networks with {', '.join(arm.label for arm in results)} hidden relu units "
            f"({min(parameters):,} to {max(parameters):,} parameters) are trained on "
            f"{results[0].data} ({results[0].samples[0]} rows) for 60 epochs in batches of 70. "
            f"{describe_tuning([arm.rate_text for arm in results], len(results[0].runs))}"
        )

    def verdict(self, results: list[TunedArm]) -> ClaimVerdict:
        gains = [arm.outcomes.minus(results[0].outcomes) for arm in results[1:]]
        best = max(range(len(gains)), key=lambda k: gains[k].mean)
        outcome = outcome_from_best(gains, self.smallest_effect)
        perfect = [share_interval(*arm.perfect) for arm in results]
        curves, numbers_of_curves = learning_curves.describe_learning_curves(results[0], "1 hidden")
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}: the best of the deeper networks has {DEPTHS[best + 1]} "
            "hidden layers, and its test accuracy differs from that of one hidden layer by "
            f"{gains[best]}. With one hidden layer, {perfect[0].count:g} of {perfect[0].n} runs "
            "end with every training row classified correctly and "
            f"{results[0].perfect_on_test_rows} with every test row, and {curves}",
            (
                *numbers_from_statistics(
                    "test accuracy, {} hidden layers minus 1", DEPTHS[1:], gains
                ),
                *numbers_from_statistics(
                    "runs with every training row correct, {} hidden", DEPTHS, perfect
                ),
                *numbers_of_curves,
            ),
        )

    def figure(self, results: list[TunedArm]) -> Figure:
        from steepest.figures.composite import compose_figure
        from steepest.figures.curve_bands import CurveBands
        from steepest.figures.seed_plot import SeedPlot

        shallow = results[0]
        labels = [f"{arm.label}, {arm.perfect[0]}/{arm.perfect[1]} perfect" for arm in results]
        scores = SeedPlot.of_values(
            dict(zip(labels, (arm.scores() for arm in results), strict=True)),
            "test_accuracy",
            varied=VARIED,
            about=shallow.about,
        )
        epochs = [learning_curves.find_plateau(arm).epochs for arm in results]
        by_depth = dict(zip(map(str, DEPTHS), epochs, strict=True))
        plateaus = SeedPlot.of_values(by_depth, "epoch of the plateau")
        curves = learning_curves.loss_curves(shallow)
        losses = CurveBands.of_curves(curves, "loss of one hidden layer")
        figure, axes = compose_figure(
            (9.2, 8.2),
            [["test", "plateau"], ["loss", "loss"]],
            {"test": scores.draw, "plateau": plateaus.draw, "loss": partial(losses.draw, log=True)},
            scores.caption,
            "Perfect: every training row is classified correctly at the end. Plateau: validation "
            f"accuracy gains at most {learning_curves.GAIN:g} from then on. Below, one hidden "
            f"layer: lines are medians, bands 10-90 % of {len(shallow.runs)} runs.",
            legend_backgrounds={"test"},
            without_legend={"plateau"},
            width_ratios=(1.25, 1),
        )
        axes["plateau"].set_ylabel("hidden layers")
        return figure
