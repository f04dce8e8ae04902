"""Runs with each batch size, at equal epochs and at equal steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from steepest.questions.batch_effects import SIZES, BatchEffects, measure_batch_effects
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.tuned_arms import TunedArm, tune_and_test

__all__ = ["EPOCHS", "SMALL", "BatchSizeScores", "train_batch_sizes"]

SMALL, LARGE, EPOCHS = 4, 256, 20
RATES = tuple(0.0125 * 2**k for k in range(9))  # to 3.2
RATES_BY_STEPS = (0.1, 0.3, 1.0)
# A last batch of two rows among batches of 64 would be a small batch at a large batch's rate.
COMMON: dict[str, Any] = {"hidden": (32,), "drop_last": True, "loss_after": False}


@dataclass(frozen=True, slots=True, eq=False)
class BatchSizeScores:
    """Runs with each batch size, labelled with it, the full batch last; and its other effects.

    The runs of ``by_steps`` begin at SMALL and end at LARGE.
    """

    by_epochs: list[TunedArm]
    by_steps: list[TunedArm]
    effects: BatchEffects

    @property
    def steps(self) -> int:
        """Steps of the runs of ``by_steps``; those of large batches may take some fewer or more."""
        return EPOCHS * (self.effects.sizes[-1] // SMALL)


def train_batch_sizes(setup: ExperimentSetup) -> BatchSizeScores:
    """Train each batch size for EPOCHS epochs, and from SMALL to LARGE for equally many steps."""
    n = setup.training_rows
    sizes = (*(size for size in SIZES if size < n), n)
    arms = {str(size): {"batch_size": size if size < n else None} for size in sizes}
    longer = {
        str(size): {**arms[str(size)], "epochs": round(EPOCHS * (n // SMALL) / (n // size))}
        for size in sizes
        if SMALL <= size <= LARGE
    }
    by_epochs = tune_and_test(setup, "batch-size", arms, RATES, epochs=EPOCHS, **COMMON)
    return BatchSizeScores(
        by_epochs=by_epochs,
        by_steps=tune_and_test(
            setup, "batch-steps", longer, RATES_BY_STEPS, n_tuning_seeds=16, **COMMON
        ),
        effects=measure_batch_effects(setup, by_epochs),
    )
