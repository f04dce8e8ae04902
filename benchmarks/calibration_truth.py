"""What networks trained on a data set score on new rows: the truth of some parts of calibration."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.populations import Draw
from steepest.data.datasets import Dataset
from steepest.training.inputs import make_plan
from steepest.training.plans import Jobs, Plan
from steepest.training.seeds import check_fixed_seeds, seed_columns
from steepest.training.settings import Settings
from steepest.training.trainers import run_jobs

__all__ = ["accuracies_on_further_rows"]

GROUPS = 16
"""Groups of seeds; each is tested on further rows of its own, which costs less than many rows for
every seed and is as exact."""

FIRST_SEED = 1_000_000
"""The truth is about other seeds than those of a study."""


def accuracies_on_further_rows(
    data: Dataset,
    split: tuple[float, float, float],
    settings: Sequence[Settings],
    draw: Draw,
    random: np.random.Generator,
    seeds: int = 4,
) -> NDArray[np.float64]:
    """Accuracy on further rows of a population, of networks trained on parts of one data set.

    The training parts are drawn for each seed as ``split`` draws them. The error of a difference of
    two of the accuracies is about a fifth of that of a comparison within the data set.

    Args:
        data: one data set from the population.
        split: fractions of the training, validation and test part.
        settings: of the networks; all have the same number of epochs.
        draw: draws rows from the population.
        random: draws the further rows.
        seeds: of a group; there are 16 groups.

    Returns:
        The mean over the seeds, (settings,).
    """
    plan = make_plan(data, split)
    assert plan.counts is not None
    training, known = plan.counts[0], len(plan.y)
    counts = np.stack([training, plan.counts[1:].sum(axis=0), np.zeros_like(training)])
    many = max(3_000, 2 * known)
    found = []
    for group in range(GROUPS):
        x, y = draw(many, random)
        held_back = np.arange(known, known + many)
        further = np.concatenate([plan.x, x]), np.concatenate([plan.y, y.astype(np.int32)])
        wider = Plan(*further, plan.classes, plan.scale, counts, None, held_back)
        numbers = np.arange(seeds, dtype=np.uint64) + np.uint64(FIRST_SEED + group * seeds)
        jobs = Jobs(
            tuple(settings),
            np.repeat(np.arange(len(settings), dtype=np.int32), seeds),
            seed_columns(np.tile(numbers, len(settings)), check_fixed_seeds(None, None, None)),
            (settings[0].epochs,),
        )
        results = run_jobs("engine", wider, jobs, threads=1)
        found.append(results.test[:, 0, 1].reshape(len(settings), seeds).mean(axis=1))
    accuracies: NDArray[np.float64] = np.mean(found, axis=0)
    return accuracies
