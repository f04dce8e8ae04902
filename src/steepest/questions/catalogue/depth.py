"""Whether a deeper network is better than one hidden layer, and when that one stops learning."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final

from steepest.nn.sizes import choose_equal_widths
from steepest.questions import learning_curves
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import outcome_from_best
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import TunedArm, describe_tuning, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, describe_points, numbers_from_statistics
from steepest.statistics import share_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

EXERCISE: Final = ((32,), (32, 16), (32, 16, 8))
"""One hidden layer, and the exercise's with further layers."""

DEPTHS: Final = (2, 4, 6)
"""Of the networks with about as many parameters as one hidden layer."""

COMMON: dict[str, Any] = {"batch_size": 70, "epochs": 60}
RATES = (0.03, 0.1, 0.3, 1.0, 3.0)


class Depth(Question):
    """One hidden layer against the exercise's three, and against deeper ones of equal size."""

    name = "depth"
    asks = (
        "Is a deeper network better? Does it classify perfectly? When does learning stop, and what "
        "do the curves show?"
    )
    claim = (
        "Some deeper network beats one hidden layer of 32 units by more than 1 percentage point of "
        "test accuracy: with further layers of 16 and 8 units, or with as many parameters."
    )
    matters = (
        "Layers are often added by habit. They cost time, and whether they help depends on the "
        "data. The curves matter because a training loss that is averaged during the epoch is "
        "easily misread."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    rule = (
        "the claim is supported if the smallest one-sided p value of the differences, adjusted by "
        "Holm's method [@holm1979], is at most 0.025, and refuted if all intervals lie below it"
    )
    order, seconds = 7, 20.0
    headlines: ClassVar = {
        "supported": "Depth gains more than 1 percentage point: {} at best.",
        "refuted": "Depth does not gain 1 percentage point: {} at best.",
        "undecided": "It is undecided whether depth gains 1 percentage point: {} at best.",
    }

    def experiment(self, setup: ExperimentSetup) -> list[TunedArm]:
        sizes = setup.data.x.shape[1], 32, setup.n_outputs
        hidden = (*EXERCISE, *(choose_equal_widths(sizes, depth) for depth in DEPTHS))
        arms = {_label(widths): {"hidden": widths} for widths in hidden}
        return tune_and_test(setup, "depth", arms, RATES, **COMMON)

    def procedure(self, results: list[TunedArm]) -> str:
        deeper = [f"{arm.label} ({arm.n_parameters:,})" for arm in results[1:]]
        return (
            f"A network with {results[0].label} hidden relu units ({results[0].n_parameters:,} "
            f"parameters) and deeper ones with {', '.join(deeper)} are trained on "
            f"{results[0].data} ({results[0].samples[0]} rows) for 60 epochs in batches of 70. "
            f"{describe_tuning([arm.rate_text for arm in results], len(results[0].runs))}"
        )

    def verdict(self, results: list[TunedArm]) -> ClaimVerdict:
        shallow, labels = results[0], [arm.label for arm in results]
        gains = [arm.outcomes.minus(shallow.outcomes) for arm in results[1:]]
        asked, best = len(EXERCISE) - 2, max(range(len(gains)), key=lambda k: gains[k].mean)
        outcome = outcome_from_best(gains, self.smallest_effect)
        perfect = [share_interval(*arm.perfect) for arm in results]
        label = f"one hidden layer of {shallow.label} units"
        curves, numbers_of_curves = learning_curves.describe_learning_curves(shallow, label)
        other = f" The best of the others, {labels[best + 1]}, changes it by {gains[best]}."
        return ClaimVerdict(
            outcome,
            f"Layers of {labels[asked + 1]} units change the test accuracy of {label} by "
            f"{gains[asked]}; they are the best of the deeper networks."
            if best == asked
            else f"Layers of {labels[asked + 1]} units change the test accuracy of {label} by "
            f"{gains[asked]}.{other}",
            (
                *numbers_from_statistics(
                    f"test accuracy, {{}} minus {shallow.label}", labels[1:], gains
                ),
                *numbers_from_statistics(
                    "runs with every training row correct, {}", labels, perfect
                ),
                *numbers_of_curves,
            ),
            self.headlines[outcome].format(describe_points(gains[best])),
            tuple(
                f"{arm.label} units classify every training row correctly in {share.count:g} of "
                f"{share.n} runs, and every test row in {arm.perfect_on_test_rows}."
                for arm, share in zip(results, perfect, strict=True)
                if arm is shallow or arm is results[asked + 1]
            )
            + curves,
        )

    def figure(self, results: list[TunedArm]) -> Figure:
        from steepest.figures.composite import compose_figure
        from steepest.figures.curve_bands import CurveBands
        from steepest.figures.seed_plot import SeedPlot

        shallow = results[0]
        labels = [f"{arm.label} ({arm.perfect[0]}/{arm.perfect[1]})" for arm in results]
        scores = SeedPlot.of_values(
            dict(zip(labels, (arm.scores() for arm in results), strict=True)),
            "test_accuracy",
            varied=VARIED,
            about=shallow.about,
        )
        epochs = [learning_curves.find_plateau(arm).epochs for arm in results]
        by_network = dict(zip((arm.label for arm in results), epochs, strict=True))
        plateaus = SeedPlot.of_values(by_network, "epoch of the plateau")
        curves = learning_curves.loss_curves(shallow)
        losses = CurveBands.of_curves(curves, "loss of one hidden layer")
        figure, _ = compose_figure(
            (9.2, 8.2),
            [["test", "plateau"], ["loss", "loss"]],
            {"test": scores.draw, "plateau": plateaus.draw, "loss": partial(losses.draw, log=True)},
            scores.caption,
            "In brackets: runs that classify every training row correctly. Plateau: validation "
            f"accuracy gains at most {learning_curves.GAIN:g} from then on. Below, one hidden "
            f"layer: lines are medians, bands 10-90 % of {len(shallow.runs)} runs.",
            without_legend={"test", "plateau"},
            width_ratios=(1.25, 1),
        )
        return figure


def _label(widths: tuple[int, ...]) -> str:
    """ "32-16-8", or "4 × 17" for equal widths."""
    if len(widths) > 1 and len(set(widths)) == 1:
        return f"{len(widths)} × {widths[0]}"
    return "-".join(map(str, widths))
