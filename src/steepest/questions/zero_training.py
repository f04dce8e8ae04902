"""What the hidden units become in training from zero weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.questions.tuned_arms import TunedArm
from steepest.questions.verdicts import Number, numbers_from_statistics
from steepest.statistics import share_interval
from steepest.training.one_run import train

if TYPE_CHECKING:
    from steepest.figures.curve_bands import CurveBands

__all__ = ["ZeroTraining", "compare_hidden_units", "train_first_layer"]


@dataclass(frozen=True, slots=True, eq=False)
class ZeroTraining:
    """Runs from zero weights.

    Attributes:
        arms: one for each activation, labelled with it.
        identical: for each arm, runs whose hidden units all have the same bits at the end.
        moved: for each arm, runs whose hidden weights or biases changed at all.
        compared: how many runs of each arm were compared for these counts.
        width: hidden units.
        constant: accuracy of a constant prediction.
    """

    arms: list[TunedArm]
    identical: tuple[int, ...]
    moved: tuple[int, ...]
    compared: int
    width: int
    constant: float

    @property
    def always_identical(self) -> bool:
        """Whether the hidden units were identical in every run that was compared."""
        return all(count == self.compared for count in self.identical)

    def numbers(self) -> list[Number]:
        """The share of runs with identical hidden units, for each activation."""
        return numbers_from_statistics(
            "runs with identical units, {}",
            [arm.label for arm in self.arms],
            [share_interval(count, self.compared) for count in self.identical],
        )

    def plot_losses(self) -> CurveBands:
        """The training losses after each epoch."""
        from steepest.figures.curve_bands import CurveBands

        curves = {arm.label: arm.curves("train_loss_after") for arm in self.arms}
        return CurveBands.of_curves(curves, "training loss from zero weights")

    def describe(self) -> str:
        """The activations that never move, then how accurate the others are and how identical."""
        stuck = [arm for arm, moved in zip(self.arms, self.moved, strict=True) if not moved]
        accuracies = {arm.label: f"{np.nanmean(arm.scores()):.3f}" for arm in self.arms}
        clauses = [
            f"{arm.label} reaches a test accuracy of {accuracies[arm.label]}, with all "
            f"{self.width} units identical to the last bit in {identical} of {self.compared} runs"
            for arm, identical in zip(self.arms, self.identical, strict=True)
            if arm not in stuck
        ]
        if stuck:
            names = " and ".join(arm.label for arm in stuck)
            scores = " and ".join(accuracies[arm.label] for arm in stuck)
            first = f"no hidden weight ever moves with {names}, and test accuracy is {scores}"
            clauses.insert(0, f"{first} (constant prediction: {self.constant:.3f})")
        return "; ".join(clauses)


def compare_hidden_units(
    setup: ExperimentSetup,
    tuned: Sequence[TunedArm],
    n_runs: int,
    arms: Mapping[str, Mapping[str, Any]],
    **common: Any,
) -> ZeroTraining:
    """Train tuned arms again on some of the test seeds, and compare their hidden units.

    Args:
        setup: data and seeds.
        tuned: runs from zero weights, with one hidden layer.
        n_runs: how many runs of each arm to compare at most.
        arms, common: as for ``tune_and_test``.
    """
    seeds = setup.test_seeds[:n_runs]
    settings = [{**common, **arms[arm.label], "learning_rate": arm.learning_rate} for arm in tuned]

    def compare() -> dict[str, NDArray[np.int64]]:
        weights = [[train_first_layer(setup, seed, each) for seed in seeds] for each in settings]
        return {
            "identical": np.array([sum((w == w[:, :1]).all() for w in each) for each in weights]),
            "moved": np.array([sum(w.any() for w in each) for each in weights]),
            "width": np.array(weights[0][0].shape[1]),
        }

    kept = setup.keep("zero-weights", compare, n_runs=n_runs, settings=settings)
    return ZeroTraining(
        arms=list(tuned),
        identical=tuple(kept["identical"].tolist()),
        moved=tuple(kept["moved"].tolist()),
        compared=len(seeds),
        width=int(kept["width"]),
        constant=setup.majority_share,
    )


def train_first_layer(
    setup: ExperimentSetup, seed: int, settings: Mapping[str, Any]
) -> NDArray[np.floating]:
    """Weights of the first layer after training, with the biases as a last row."""
    w, b, _ = train(setup.data, split=SPLIT, seed=seed, **settings).network.layers[0]
    return np.vstack([w, b])
