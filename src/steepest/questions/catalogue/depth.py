"""Whether deeper networks of the same size are better, and when one hidden layer stops learning."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import Outcome
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import describe_tuning, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, Number, numbers_from_statistics
from steepest.statistics import Interval, holm, interval, paired, plateau_epochs, share_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DEPTHS: Final = (1, 2, 3, 4, 5, 6)
WIDTH = 32  # of one hidden layer
GAIN = 0.005  # a plateau begins where validation accuracy gains no more than this
COMMON: dict[str, Any] = {"batch_size": 70, "epochs": 60}
RATES = (0.03, 0.1, 0.3, 1.0)
LOSSES: Final = {
    "training, during the epoch": "train_loss",
    "training, after the epoch": "train_loss_after",
    "validation, after the epoch": "validation_loss",
}
CURVES: Final = (*LOSSES.values(), "validation_accuracy")


@dataclass(frozen=True, slots=True, eq=False)
class DepthScores:
    """For each depth, rising: widths, parameters, learning rate, and runs on the same seeds.

    ``test`` are test accuracies (depths, seeds). ``perfect`` counts runs that classify every
    training row correctly at the end, of ``ended`` that did not diverge. ``curves`` has
    (depths, seeds, epochs + 1) for each of CURVES.
    """

    data: str
    samples: tuple[int, int, int]
    hidden: tuple[tuple[int, ...], ...]
    parameters: tuple[int, ...]
    rates: tuple[str, ...]
    test: NDArray[np.float64]
    perfect: tuple[int, ...]
    ended: tuple[int, ...]
    curves: dict[str, NDArray[np.float64]]

    def epochs_with_higher_validation_loss(self, training_loss: str) -> Interval:
        """Share of the epochs, of one hidden layer, with validation above training loss."""
        training, validation = (
            self.curves[name][0][:, 1:] for name in (training_loss, "validation_loss")
        )
        ended = np.isfinite(training).all(axis=1)
        return interval((validation > training)[ended].mean(axis=1))


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

    def experiment(self, setup: ExperimentSetup) -> DepthScores:
        n_features = setup.data.x.shape[1]
        hidden, parameters = zip(
            *(choose_widths(n_features, depth, setup.n_outputs) for depth in DEPTHS), strict=True
        )
        arms = {f"{len(widths)} hidden": {"hidden": widths} for widths in hidden}
        tuned = tune_and_test(setup, "depth", arms, RATES, **COMMON)
        training = [arm.scores("train_accuracy_after") for arm in tuned]
        return DepthScores(
            data=setup.data.name,
            samples=tuned[0].samples,
            hidden=hidden,
            parameters=parameters,
            rates=tuple(arm.rate_text for arm in tuned),
            test=np.array([arm.scores() for arm in tuned]),
            perfect=tuple(int((each == 1).sum()) for each in training),
            ended=tuple(int(np.isfinite(each).sum()) for each in training),
            curves={name: np.array([arm.curves(name) for arm in tuned]) for name in CURVES},
        )

    def procedure(self, results: DepthScores) -> str:
        sizes = ", ".join(f"{len(widths)} x {widths[0]}" for widths in results.hidden)
        return (
            f"Networks with {sizes} hidden relu units ({min(results.parameters):,} to "
            f"{max(results.parameters):,} parameters) are trained on {results.data} "
            f"({results.samples[0]} rows) for 60 epochs in batches of 70. "
            f"{describe_tuning(results.rates, results.test.shape[1])}"
        )

    def verdict(self, results: DepthScores) -> ClaimVerdict:
        gains = [paired(scores, results.test[0]) for scores in results.test[1:]]
        p_values = holm([gain.p_value for gain in gains])
        best = max(range(len(gains)), key=lambda k: gains[k].difference)
        outcome: Outcome = "undecided"
        if gains[best].low > self.smallest_effect and p_values[best] < 0.05:
            outcome = "supported"
        elif all(gain.high < self.smallest_effect for gain in gains):
            outcome = "refuted"
        perfect = list(map(share_interval, results.perfect, results.ended))
        plateau = plateau_epochs(results.curves["validation_accuracy"][0], GAIN).median
        during, after = map(results.epochs_with_higher_validation_loss, CURVES[:2])
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}: the best of the deeper networks has {DEPTHS[best + 1]} "
            "hidden layers, and its test accuracy differs from that of one hidden layer by "
            f"{gains[best]}. With one hidden layer, {perfect[0].count:g} of {perfect[0].n} runs "
            "end with every training row classified correctly, and validation accuracy gains at "
            f"most {GAIN:g} after epoch {plateau.median:g} (median). The validation loss is above "
            f"the training loss in {100 * during.mean:.0f} % of the epochs if the training loss is "
            f"averaged during the epoch, as training prints it, and in {100 * after.mean:.0f} % if "
            "it is computed after the epoch, as the validation loss is.",
            (
                *numbers_from_statistics(
                    "test accuracy, {} hidden layers minus 1", DEPTHS[1:], gains
                ),
                *numbers_from_statistics(
                    "runs with every training row correct, {} hidden", DEPTHS, perfect
                ),
                Number.from_statistic("epoch of the plateau, 1 hidden", plateau, "epochs"),
                *numbers_from_statistics(
                    "epochs with validation above training loss {} the epoch",
                    ("during", "after"),
                    (during, after),
                ),
            ),
        )

    def figure(self, results: DepthScores) -> Figure:
        from steepest.figures.curve_bands import CurveBands
        from steepest.figures.new_figures import create_figure
        from steepest.figures.seed_plot import SeedPlot
        from steepest.figures.style import add_legend_background, remove_legend, write_caption

        labels = [
            f"{len(widths)} x {widths[0]}, {k}/{n} perfect"
            for widths, k, n in zip(results.hidden, results.perfect, results.ended, strict=True)
        ]
        scores = SeedPlot.of_values(
            dict(zip(labels, results.test, strict=True)),
            "test_accuracy",
            varied=VARIED,
            about=f"{results.data}, {results.samples[0]} training rows.",
        )
        accuracies = results.curves["validation_accuracy"]
        plateaus = {
            str(depth): plateau_epochs(curves, GAIN).epochs
            for depth, curves in zip(DEPTHS, accuracies, strict=True)
        }
        losses = {label: results.curves[name][0] for label, name in LOSSES.items()}
        figure = create_figure(9.2, 8.2)
        axes = figure.subplot_mosaic(
            [["test", "plateau"], ["loss", "loss"]], width_ratios=(1.25, 1)
        )
        add_legend_background(scores.draw(axes["test"]))
        remove_legend(SeedPlot.of_values(plateaus, "epoch of the plateau").draw(axes["plateau"]))
        axes["plateau"].set_ylabel("hidden layers")
        CurveBands.of_curves(losses, "loss of one hidden layer").draw(axes["loss"], log=True)
        write_caption(
            figure,
            scores.caption,
            "Perfect: every training row is classified correctly at the end. Plateau: validation "
            f"accuracy gains at most {GAIN:g} from then on. Below, one hidden layer: lines are "
            f"medians, bands 10-90 % of {results.test.shape[1]} runs.",
        )
        return figure


def count_parameters(n_features: int, hidden: tuple[int, ...], n_outputs: int) -> int:
    """Weights and biases of a network.

    >>> count_parameters(64, (32,), 1)
    2113
    """
    return sum((a + 1) * b for a, b in pairwise((n_features, *hidden, n_outputs)))


def choose_widths(n_features: int, depth: int, n_outputs: int) -> tuple[tuple[int, ...], int]:
    """Equal widths, with the number of parameters nearest to that of one hidden layer.

    >>> choose_widths(64, 2, 1)
    ((23, 23), 2071)
    """
    one_layer = count_parameters(n_features, (WIDTH,), n_outputs)
    sizes = {
        (width,) * depth: count_parameters(n_features, (width,) * depth, n_outputs)
        for width in range(1, WIDTH + 1)
    }
    hidden = min(sizes, key=lambda widths: abs(sizes[widths] - one_layer))
    return hidden, sizes[hidden]
