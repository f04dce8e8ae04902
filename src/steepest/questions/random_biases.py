"""Training with random instead of zero initial biases, for the question on zero weights."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.nn.layers import make_layer
from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.random import uniforms
from steepest.study.outcomes import RowOutcomes
from steepest.training.one_run import train
from steepest.training.plans import COMPLETE
from steepest.training.runs import Run

__all__ = ["tune_and_test_random_biases"]

BIAS_PURPOSE: Final = 4
"""Purpose of the random streams (training uses others); one stream for each layer."""


def tune_and_test_random_biases(
    setup: ExperimentSetup,
    n_tuning_seeds: int,
    learning_rates: Sequence[float],
    settings: dict[str, Any],
) -> RowOutcomes:
    """Choose a learning rate for relu networks with random biases, and test it.

    The initial weights are the same as with zero biases. The biases are uniform within
    1 / sqrt(fan_in) of zero, as in ``torch.nn.Linear``.

    Args:
        setup: data and seeds.
        n_tuning_seeds: how many seeds choose the learning rate, by validation accuracy.
        learning_rates: to choose from.
        settings: of the runs, including ``hidden``.

    Returns:
        Which test rows each test seed classifies correctly.
    """
    sizes = setup.data.x.shape[1], *settings["hidden"], setup.n_outputs

    def train_network(seed: int, rate: float) -> Run:
        layers = [_create_layer(seed, k, *ends) for k, ends in enumerate(pairwise(sizes))]
        layers[-1] = (*layers[-1][:2], "identity")
        arguments = {**settings, "learning_rate": rate, "initial": layers}
        return train(setup.data, split=SPLIT, seed=seed, **arguments)

    def tune_and_test() -> dict[str, NDArray[Any]]:
        seeds = setup.tuning_seeds[:n_tuning_seeds]
        means = [
            np.mean([train_network(seed, rate).scores.validation_accuracy for seed in seeds])
            for rate in learning_rates
        ]
        rate = learning_rates[int(np.nan_to_num(means, nan=-1.0).argmax())]
        runs = [train_network(seed, rate) for seed in setup.test_seeds]
        return {
            "correct": np.array([_correct_test_rows(run, setup) for run in runs]),
            "rows": np.array([run.parts[2] for run in runs]),
        }

    depends_on = {"n_tuning_seeds": n_tuning_seeds, "rates": list(learning_rates), **settings}
    return RowOutcomes(**setup.keep("random-biases", tune_and_test, **depends_on))


def _correct_test_rows(run: Run, setup: ExperimentSetup) -> NDArray[np.bool_]:
    """Which test rows a run classifies correctly; a constant prediction if it diverged."""
    y = setup.data.y[run.parts[2]]
    if run.status not in COMPLETE:
        return np.asarray(y == np.bincount(setup.data.y).argmax())
    classes = np.asarray(setup.data.classes)
    return np.asarray(run.network.predict(setup.data.x[run.parts[2]]) == classes[y])


def _create_layer(
    seed: int, number: int, d_in: int, d_out: int
) -> tuple[NDArray[np.float32], NDArray[np.float32], str]:
    """A relu layer with the initial weights of training and random biases."""
    w, _, _ = make_layer(d_in, d_out, "relu", seed=seed, stream=number)
    b = (2 * uniforms(seed, BIAS_PURPOSE, number, d_out) - 1) / np.sqrt(d_in)
    return w.astype(np.float32), b.astype(np.float32), "relu"
