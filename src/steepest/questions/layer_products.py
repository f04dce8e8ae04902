"""Two linear layers of a trained network, multiplied into one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.training.one_run import train

__all__ = ["LayerProducts", "logits_before_and_after_multiplying", "multiply_trained_layers"]


@dataclass(frozen=True, slots=True, eq=False)
class LayerProducts:
    """What multiplying changes.

    Attributes:
        errors: for each network, the largest difference of the logits relative to the largest.
        two_layers, product: logits of the first network before and after multiplying, (rows,).
    """

    errors: NDArray[np.float64]
    two_layers: NDArray[np.float64]
    product: NDArray[np.float64]


def multiply_trained_layers(
    setup: ExperimentSetup, n_networks: int, **settings: Any
) -> LayerProducts:
    """Train networks of two linear layers on test seeds, and multiply their layers.

    Args:
        setup: data and seeds.
        n_networks: how many at most.
        settings: of the runs, as for ``steepest.train``.
    """

    def multiply() -> dict[str, NDArray[np.float64]]:
        logits = [
            logits_before_and_after_multiplying(setup, seed, settings)
            for seed in setup.test_seeds[:n_networks]
        ]
        return {
            "errors": np.array([abs(after - b).max() / abs(b).max() for b, after in logits]),
            "two_layers": logits[0][0].ravel().astype(np.float64),
            "product": logits[0][1].ravel().astype(np.float64),
        }

    return LayerProducts(**setup.keep("products", multiply, n_networks=n_networks, **settings))


def logits_before_and_after_multiplying(
    setup: ExperimentSetup, seed: int, settings: dict[str, Any]
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Logits of all rows by two layers, and by (x W + b) V + c = x (W V) + (b V + c)."""
    network = train(setup.data, split=SPLIT, seed=seed, **settings).network
    (w, b, _), (v, c, _) = network.layers
    product = replace(network, layers=[(w @ v, b @ v + c, "identity")])
    return network.logits(setup.data.x), product.logits(setup.data.x)
