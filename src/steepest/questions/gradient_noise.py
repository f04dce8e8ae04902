"""How far the gradient of a batch is from the gradient of all training rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest import random
from steepest.nn.networks import loss_and_gradients, loss_of
from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.training.one_run import train

__all__ = ["measure_gradient_noise"]

BATCHES: Final = 100
BATCH_PURPOSE: Final = 5
"""Purpose of the random streams (training uses others); one stream for each batch."""


def measure_gradient_noise(
    setup: ExperimentSetup, sizes: Sequence[int], n_seeds: int, **settings: Any
) -> NDArray[np.float64]:
    """The noise of the gradients of batches, relative to the gradient of all training rows.

    At the initial weights of each seed: the root mean square, over BATCHES batches drawn without
    replacement, of the length of (gradient of the batch - gradient of all rows), divided by the
    length of the latter. For batches of b of n rows it is proportional to
    sqrt((1 / b) * (n - b) / (n - 1)), the standard error of a mean without replacement.

    Args:
        setup: data and seeds.
        sizes: batch sizes in rows, below that of all training rows.
        n_seeds: how many of the test seeds.
        settings: of the network.

    Returns:
        (sizes, seeds) float64.
    """

    def measure() -> dict[str, NDArray[np.float64]]:
        seeds = setup.test_seeds[:n_seeds]
        return {"noise": np.array([_noise_of_seed(setup, sizes, k, settings) for k in seeds]).T}

    kept = setup.keep("gradient-noise", measure, sizes=list(sizes), n_seeds=n_seeds, **settings)
    return kept["noise"]


def _noise_of_seed(
    setup: ExperimentSetup, sizes: Sequence[int], seed: int, settings: dict[str, Any]
) -> list[float]:
    run = train(setup.data, split=SPLIT, seed=seed, **{**settings, "epochs": 0})
    network, rows = run.network, run.parts[0]
    y = setup.data.y[rows]
    x = network.encode(setup.data.x[rows])
    x = ((x - network.mean) / network.deviation).astype(np.float32)

    def gradient(chosen: NDArray[np.int64]) -> NDArray[np.float64]:
        _, _, parts = loss_and_gradients(
            network.layers, x[chosen], y[chosen], loss_of(network.layers)
        )
        return np.concatenate([np.ravel(part) for part in parts]).astype(np.float64)

    whole, noise = gradient(np.arange(len(rows))), []
    for number, size in enumerate(sizes):
        batches = (
            random.permutation(seed, BATCH_PURPOSE, number * BATCHES + k, len(rows))[:size]
            for k in range(BATCHES)
        )
        squares = [float(((gradient(batch) - whole) ** 2).sum()) for batch in batches]
        noise.append(float(np.sqrt(np.mean(squares)) / np.linalg.norm(whole)))
    return noise
