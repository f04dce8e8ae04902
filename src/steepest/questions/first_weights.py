"""First weights of a question about first weights: what becomes of a layer, and random biases."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.nn.layers import make_layer
from steepest.questions.laboratory import SPLIT, Laboratory
from steepest.random import uniforms
from steepest.training.one_run import train

__all__ = ["first_layer", "with_biases"]

BIASES: Final = 4
"""Purpose of the random streams of the biases, beside those of training; one stream a layer."""


def first_layer(
    laboratory: Laboratory, seed: int, settings: dict[str, Any]
) -> NDArray[np.floating]:
    """W of the first layer at the end of a run, with its biases as a last row."""
    run = train(laboratory.data, split=SPLIT, seed=seed, **settings)
    w, b, _ = run.network.layers[0]
    return np.vstack([w, b])


def with_biases(
    laboratory: Laboratory,
    choosing: int,
    rates: Sequence[float],
    settings: dict[str, Any],
) -> tuple[float, NDArray[np.float64]]:
    """A rate chosen for relu with random biases, and its test accuracies on fresh seeds.

    The weights are those of the run with zero biases. Biases are uniform within 1 / sqrt(fan_in)
    of zero, as torch.nn.Linear has them.

    Args:
        laboratory: data and seeds.
        choosing: how many seeds choose the rate, on validation.
        rates: to choose from.
        settings: of the runs, ``hidden`` among them.

    Returns:
        The rate, and accuracies (seeds,), NaN where a run diverged.
    """
    classes = len(laboratory.data.classes)
    sizes = laboratory.data.x.shape[1], *settings["hidden"], 1 if classes == 2 else classes

    def score(seed: int, rate: float, part: str) -> float:
        initial = [_layer(seed, place, *ends) for place, ends in enumerate(pairwise(sizes))]
        initial[-1] = (*initial[-1][:2], "identity")
        given = {**settings, "learning_rate": rate, "initial": initial}
        run = train(laboratory.data, split=SPLIT, seed=seed, **given)
        ended = run.status == "done"
        return float(getattr(run.scores, f"{part}_accuracy")) if ended else float("nan")

    seeds = laboratory.choosing_seeds[:choosing]
    means = [np.mean([score(seed, rate, "validation") for seed in seeds]) for rate in rates]
    rate = rates[int(np.nan_to_num(means, nan=-1.0).argmax())]
    return rate, np.array([score(seed, rate, "test") for seed in laboratory.fresh_seeds])


def _layer(
    seed: int, place: int, d_in: int, d_out: int
) -> tuple[NDArray[np.float32], NDArray[np.float32], str]:
    """A relu layer as training makes it, but for its biases."""
    w, _, _ = make_layer(d_in, d_out, "relu", seed=seed, stream=place)
    b = (2 * uniforms(seed, BIASES, place, d_out) - 1) / np.sqrt(d_in)
    return w.astype(np.float32), b.astype(np.float32), "relu"
