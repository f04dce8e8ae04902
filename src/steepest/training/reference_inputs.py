"""What the reference trainer begins with: the data of a run, its first weights, its schedule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.preparation import prepare_columns
from steepest.data.scaling import is_rounding, mean_and_deviation
from steepest.nn.layers import Layer
from steepest.nn.losses import LOSSES, Loss
from steepest.nn.networks import make_network
from steepest.nn.regression_losses import multilabel_loss, regression_loss
from steepest.nn.regularisation import balanced_weights
from steepest.nn.schedules import Schedule, make_schedule
from steepest.training.plans import Layers, Plan
from steepest.training.settings import Settings
from steepest.training.split_arguments import rows_of_parts

__all__ = [
    "Part",
    "class_weights",
    "initial_layers",
    "loss_for",
    "precision_of",
    "scaled_parts",
    "schedule_for",
]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Samples of one part of the split, scaled and in the dtype of the run.

    Attributes:
        x: features, (n, d).
        y: class codes, (n,), or targets, (n, outputs).
        weights: how much each row counts, (n,).
        precision: of targets that are numbers, see ``precision_of``.
    """

    x: NDArray[np.floating]
    y: NDArray[Any]
    weights: NDArray[np.float64]
    precision: NDArray[np.float64] | None = None

    def __len__(self) -> int:
        return len(self.y)


def scaled_parts(plan: Plan, split_seed: int, settings: Settings) -> tuple[Part, Part, Part]:
    """Training, validation and test part, scaled by the training part if the plan asks for it.

    Computed in float64 and then rounded, so that float32 loses nothing before training.
    """
    rows = rows_of_parts(plan, split_seed)
    x, mean, deviation = plan.x, np.zeros(plan.x.shape[1]), np.ones(plan.x.shape[1])
    if plan.roles is not None:
        prepared = prepare_columns(x[rows[0]], plan.roles, plan.rare, plan.scale)
        x, mean, deviation = prepared.complete(x), prepared.mean, prepared.deviation
    elif plan.scale:
        mean, deviation = mean_and_deviation(plan.x[rows[0]])
    weights = np.ones(len(plan.y)) if plan.weights is None else plan.weights
    y: NDArray[Any] = plan.y
    if plan.targets is not None:
        centre, spread = plan.target_scaler(settings, rows[0])
        y = (plan.targets - centre) / spread
    training, validation, test = (
        Part(
            ((x[part] - mean) / deviation).astype(settings.dtype),
            y[part] if plan.targets is None else y[part].astype(settings.dtype),
            weights[part],
            precision_of(y[part], weights[part]) if plan.problem == "regression" else None,
        )
        for part in rows
    )
    return training, validation, test


def precision_of(targets: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """What squared errors are multiplied by so that their sums are the share not explained.

    R² = 1 - the mean over rows of the sum over outputs of precision * error²: the mean over outputs
    of 1 - squared errors / variance, as scikit-learn's r2_score. Outputs that do not vary among
    these rows have no R² and are left out.

    >>> precision_of(np.array([[0.0, 1.0], [2.0, 1.0]]), np.ones(2)).tolist()
    [1.0, 0.0]
    """
    if not weights.any():
        return np.full(targets.shape[1], np.nan)
    mean = np.average(targets, axis=0, weights=weights)
    variance = np.average((targets - mean) ** 2, axis=0, weights=weights)
    varies = ~is_rounding(variance, mean, len(targets))
    found = np.full(targets.shape[1], np.nan if not varies.any() else 0.0)
    found[varies] = 1 / variance[varies] / varies.sum()
    return found


def loss_for(plan: Plan, settings: Settings) -> Loss:
    """The loss, from the outputs of the last layer."""
    name = plan.loss(settings)
    if plan.problem == "regression":
        return regression_loss(name, settings.delta, settings.quantile)
    return multilabel_loss() if plan.problem == "multilabel" else LOSSES[name]


def initial_layers(
    plan: Plan, settings: Settings, seed: int, initial: Layers | None
) -> list[Layer]:
    """The given weights, or random ones, in the run's dtype; the last layer returns logits."""
    if initial is not None:
        return [(w.astype(settings.dtype), b.astype(settings.dtype), a) for w, b, a in initial]
    return make_network(
        plan.sizes(settings),
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
