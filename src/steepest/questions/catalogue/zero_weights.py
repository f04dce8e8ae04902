"""Why weights must not start at zero, and why biases may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.questions.outcomes import Outcome, combine_outcomes, outcome_from_interval
from steepest.questions.question import VARIED, Question
from steepest.questions.random_biases import tune_and_test_random_biases
from steepest.questions.tuned_arms import tune_and_test
from steepest.questions.verdicts import (
    ClaimVerdict,
    Number,
    describe_equivalence,
    numbers_from_statistics,
)
from steepest.statistics import equivalent, paired, share_interval
from steepest.training.one_run import train

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ACTIVATIONS: Final = ("relu", "tanh", "sigmoid")
WIDTH = 32
COMMON: dict[str, Any] = {"hidden": (WIDTH,), "batch_size": 32, "epochs": 40}
RATES: Final = (0.03, 0.1, 0.3, 1.0)
COMPARED = 16  # runs whose weights are compared; seeds that choose the rate with random biases


@dataclass(frozen=True, slots=True, eq=False)
class ZeroWeightScores:
    """For each of ACTIVATIONS, runs on the same seeds from zero weights and from random ones.

    ``zero`` and ``random`` are test accuracies (3, seeds), NaN where a run diverged; ``curves`` are
    training losses from zero weights (3, seeds, epochs + 1). Of the COMPARED runs from zero weights
    ``identical`` counts those whose hidden units all have the same bits at the end, ``moved`` those
    whose hidden weights or biases changed at all. ``biased`` are test accuracies (seeds,) of relu
    with random weights and biases. ``constant`` is the accuracy of a constant prediction.
    """

    data: str
    samples: tuple[int, int, int]
    zero: NDArray[np.float64]
    random: NDArray[np.float64]
    curves: NDArray[np.float64]
    identical: tuple[int, ...]
    moved: tuple[int, ...]
    compared: int
    biased: NDArray[np.float64]
    constant: float


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
            f"{kind} {name}": {"activation": name, "initialisation": kind}
            for kind in ("zero", "he_fan_in")
            for name in ACTIVATIONS
        }
        tuned = tune_and_test(setup, "zero-weights", arms, RATES, **COMMON)
        zero, random = tuned[: len(ACTIVATIONS)], tuned[len(ACTIVATIONS) :]
        settings = [{**COMMON, **arms[a.label], "learning_rate": a.learning_rate} for a in zero]
        seeds = setup.test_seeds[:COMPARED]
        weights = [[train_first_layer(setup, seed, each) for seed in seeds] for each in settings]
        return ZeroWeightScores(
            data=setup.data.name,
            samples=tuned[0].samples,
            zero=np.array([arm.scores() for arm in zero]),
            random=np.array([arm.scores() for arm in random]),
            curves=np.array([arm.curves("train_loss_after") for arm in zero]),
            identical=tuple(sum(bool((w == w[:, :1]).all()) for w in each) for each in weights),
            moved=tuple(sum(bool(w.any()) for w in each) for each in weights),
            compared=len(seeds),
            biased=tune_and_test_random_biases(setup, COMPARED, RATES, COMMON)[1],
            constant=setup.majority_share,
        )

    def procedure(self, results: ZeroWeightScores) -> str:
        return (
            f"Networks with {WIDTH} hidden units of relu, tanh or sigmoid are trained on "
            f"{results.data} ({results.samples[0]} rows) for 40 epochs in batches of 32, from zero "
            "weights and from random ones (He), and relu also from random weights and random "
            "biases. Each has its own learning rate, chosen on the validation part, and is then "
            f"trained on {results.zero.shape[1]} other seeds and scored on the test part. In "
            f"{results.compared} runs of each activation from zero, the final weights are compared "
            "bit by bit."
        )

    def varied(self, results: ZeroWeightScores) -> str:
        return (
            "The split, the initial weights where they are random, and the order of the rows "
            "changed with every seed."
        )

    def verdict(self, results: ZeroWeightScores) -> ClaimVerdict:
        lost = [paired(a, b) for a, b in zip(results.random, results.zero, strict=True)]
        biases = equivalent(results.random[0], results.biased, margin=self.smallest_effect)
        decided: dict[str, Outcome] = {"equivalent": "supported", "different": "refuted"}
        alike = all(count == results.compared for count in results.identical)
        outcome = combine_outcomes(
            [
                *(outcome_from_interval(d.low, d.high, self.smallest_effect) for d in lost),
                "supported" if alike else "refuted",
                decided.get(biases.verdict, "undecided"),
            ]
        )
        identical = [share_interval(count, results.compared) for count in results.identical]
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}. From zero weights, "
            f"{_describe_training_from_zero(results)}. Test accuracy with zero biases minus that "
            f"with random biases is {describe_equivalence(biases)}.",
            (
                *numbers_from_statistics(
                    "test accuracy, {}, random weights minus zero", ACTIVATIONS, lost
                ),
                Number.from_statistic("test accuracy, relu, zero biases minus random", biases),
                *numbers_from_statistics("runs with identical units, {}", ACTIVATIONS, identical),
            ),
        )

    def figure(self, results: ZeroWeightScores) -> Figure:
        from steepest.figures.curve_bands import CurveBands
        from steepest.figures.new_figures import create_figure
        from steepest.figures.seed_plot import SeedPlot
        from steepest.figures.style import add_legend_background, write_caption

        losses = CurveBands.of_curves(
            dict(zip(ACTIVATIONS, results.curves, strict=True)), "training loss from zero weights"
        )
        zero = {f"{a}, weights zero": r for a, r in zip(ACTIVATIONS, results.zero, strict=True)}
        random = {f"{a}, random": r for a, r in zip(ACTIVATIONS, results.random, strict=True)}
        scores = SeedPlot.of_values(
            {**zero, **random, "relu, random, biases too": results.biased},
            "test_accuracy",
            varied=VARIED,
            about=f"{results.data}, {results.samples[0]} training rows.",
        )
        figure = create_figure(9.6, 5.4)
        left, right = figure.subplots(1, 2, width_ratios=(1, 1.3))
        losses.draw(left)
        add_legend_background(scores.draw(right))
        write_caption(
            figure,
            f"Left: lines are medians, bands 10-90 % of {results.zero.shape[1]} runs, after each "
            "epoch. Right:",
            scores.caption,
        )
        return figure


def train_first_layer(
    setup: ExperimentSetup, seed: int, settings: dict[str, Any]
) -> NDArray[np.floating]:
    """Weights of the first layer after training, with the biases as a last row."""
    w, b, _ = train(setup.data, split=SPLIT, seed=seed, **settings).network.layers[0]
    return np.vstack([w, b])


def _describe_training_from_zero(results: ZeroWeightScores) -> str:
    accuracies = dict(zip(ACTIVATIONS, np.nanmean(results.zero, axis=1), strict=True))
    stuck = [name for name, k in zip(ACTIVATIONS, results.moved, strict=True) if not k]
    sentences = [
        f"{name} reaches a test accuracy of {accuracies[name]:.3f}, with all {WIDTH} units "
        f"identical to the last bit in {k} of {results.compared} runs"
        for name, k in zip(ACTIVATIONS, results.identical, strict=True)
        if name not in stuck
    ]
    if stuck:
        scores = " and ".join(f"{accuracies[name]:.3f}" for name in stuck)
        sentences.insert(
            0,
            f"no hidden weight ever moves with {' and '.join(stuck)}, and test accuracy is "
            f"{scores} (constant prediction: {results.constant:.3f})",
        )
    return "; ".join(sentences)
