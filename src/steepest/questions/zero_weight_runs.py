"""Runs from zero weights, from random weights, and from random weights and biases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.random_biases import tune_and_test_random_biases
from steepest.questions.tuned_arms import TunedArm, tune_and_test
from steepest.questions.zero_training import ZeroTraining, compare_hidden_units
from steepest.study.outcomes import RowOutcomes

__all__ = ["ACTIVATIONS", "ZeroWeightScores", "train_from_zero_weights"]

ACTIVATIONS: Final = ("relu", "tanh", "sigmoid")
COMMON: dict[str, Any] = {"hidden": (32,), "batch_size": 32, "epochs": 40}
RATES: Final = (0.03, 0.1, 0.3, 1.0)
COMPARED = 16  # runs whose weights are compared; seeds that choose the rate with random biases


@dataclass(frozen=True, slots=True, eq=False)
class ZeroWeightScores:
    """Runs on the same seeds from zero weights and from random ones, for each of ACTIVATIONS.

    ``biased`` are the outcomes of relu with random weights and biases.
    """

    zero: ZeroTraining
    random: list[TunedArm]
    biased: RowOutcomes


def train_from_zero_weights(setup: ExperimentSetup) -> ZeroWeightScores:
    """Train each activation from zero and from random weights, and relu from random biases too."""
    arms = {
        f"{name}{label}": {"activation": name, "initialisation": kind}
        for label, kind in (("", "zero"), (", random", "he_fan_in"))
        for name in ACTIVATIONS
    }
    tuned = tune_and_test(setup, "zero-weights", arms, RATES, **COMMON)
    return ZeroWeightScores(
        zero=compare_hidden_units(setup, tuned[:3], COMPARED, arms, **COMMON),
        random=tuned[3:],
        biased=tune_and_test_random_biases(setup, COMPARED, RATES, COMMON),
    )
