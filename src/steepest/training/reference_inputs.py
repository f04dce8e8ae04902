"""What the reference trainer begins with: the data of a run, its first weights, its schedule."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.data.scaling import mean_and_deviation
from steepest.data.splits import split_rows
from steepest.nn.layers import Layer
from steepest.nn.networks import make_network
from steepest.nn.regularisation import balanced_weights
from steepest.nn.schedules import Schedule, make_schedule
from steepest.training.plans import Layers, Plan
from steepest.training.settings import Settings

__all__ = ["Part", "class_weights", "initial_layers", "scaled_parts", "schedule_for"]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Samples of one part of the split, scaled and in the dtype of the run."""

    x: NDArray[np.floating]
    y: NDArray[np.int32]
    weights: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.y)


def scaled_parts(plan: Plan, split_seed: int, dtype: str) -> tuple[Part, Part, Part]:
    """Training, validation and test part, scaled by the training part if the plan asks for it.

    Computed in float64 and then rounded, so that float32 loses nothing before training.
    """
    rows = plan.parts
    if rows is None:
        assert plan.counts is not None, "a plan has counts or parts"
        rows = split_rows(plan.y, plan.counts, split_seed, plan.held_back)
    mean, deviation = np.zeros(plan.x.shape[1]), np.ones(plan.x.shape[1])
    if plan.scale:
        mean, deviation = mean_and_deviation(plan.x[rows[0]])
    weights = np.ones(len(plan.y)) if plan.weights is None else plan.weights
    training, validation, test = (
        Part(((plan.x[part] - mean) / deviation).astype(dtype), plan.y[part], weights[part])
        for part in rows
    )
    return training, validation, test


def initial_layers(
    plan: Plan, settings: Settings, seed: int, initial: Layers | None
) -> list[Layer]:
    """The given weights, or random ones, in the run's dtype; the last layer returns logits."""
    if initial is not None:
        return [(w.astype(settings.dtype), b.astype(settings.dtype), a) for w, b, a in initial]
    return make_network(
        settings.sizes(plan.x.shape[1], plan.classes),
        settings.activations(),
        "identity",
        settings.initialisation.removeprefix("he_"),
        seed,
        like=np.zeros(0, dtype=settings.dtype),
    )


def class_weights(settings: Settings, classes: int, training: Part) -> NDArray[np.float64]:
    """How much the rows of each class count in the gradient, (classes,)."""
    if settings.class_weight == "balanced":
        return balanced_weights(training.y, classes, training.weights)
    if settings.class_weight is None:
        return np.ones(classes)
    return np.array(settings.class_weight, dtype=np.float64)


def schedule_for(settings: Settings, n: int) -> Schedule:
    """The schedule over all epochs, or over all steps with n training samples."""
    size = min(settings.batch_size or n, n)
    steps = n // size if settings.drop_last else -(-n // size)
    total = settings.epochs * (steps if settings.schedule_unit == "step" else 1)
    return make_schedule(
        settings.schedule,
        settings.learning_rate,
        decay=settings.decay,
        total=max(1, total),
        every=settings.decay_every or 1,
        warmup=settings.warmup or 0.3,
    )
