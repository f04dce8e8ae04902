"""Metrics of runs, computed from the outputs that a trainer kept of validation and test part."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.metrics.catalogue import METRICS
from steepest.metrics.predictions import Predictions
from steepest.training.plans import Jobs, Plan, TrainingResults
from steepest.training.prediction import Trained, of_logits
from steepest.training.settings import Settings
from steepest.training.split_arguments import rows_of_parts
from steepest.training.target_predictions import predict_targets, probabilities_of_labels

__all__ = ["Outputs", "constant_predictions", "fill_metrics", "predictions_from", "values_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Outputs:
    """What the networks of jobs give for the rows of a part, at each mark.

    Attributes:
        validation, test: (jobs, marks, rows, width) float64, NaN where a run ended before; a
            network with fewer outputs than ``width`` has the first.
    """

    validation: NDArray[np.float64]
    test: NDArray[np.float64]

    @classmethod
    def empty(cls, plan: Plan, jobs: Jobs) -> Outputs | None:
        """Room for all outputs; None where no metric is wanted."""
        if not jobs.metrics:
            return None
        width = max(plan.sizes(settings)[-1] for settings in jobs.settings)
        _, *rows = plan.samples
        made = [np.full((len(jobs), len(jobs.marks), n, width), np.nan) for n in rows]
        return cls(*made)


def fill_metrics(plan: Plan, jobs: Jobs, outputs: Outputs, results: TrainingResults) -> None:
    """Compute the metrics of all jobs at all marks; NaN where there are no outputs."""
    parts = functools.lru_cache(maxsize=1)(lambda seed: rows_of_parts(plan, seed))
    for job, number in enumerate(jobs.configuration.tolist()):
        settings = jobs.settings[number]
        for part, kept in enumerate((outputs.validation, outputs.test)):
            training, *scored = parts(int(jobs.seeds.split[job]))
            rows = scored[part]
            known = kept[job, :, : len(rows), : plan.sizes(settings)[-1]]
            there = known.size and ~np.isnan(known).any(axis=(1, 2))
            for mark in np.flatnonzero(there):
                trained = _trained(plan, settings, training)
                z = known[mark].astype(settings.dtype)
                y = plan.y[rows] if plan.targets is None else plan.targets[rows]
                weights = None if plan.weights is None else plan.weights[rows]
                predictions = predictions_from(trained, z, y, weights)
                results.metrics[job, mark, part] = values_of(predictions, jobs.metrics)


def values_of(rows: Predictions, names: Sequence[str]) -> list[float]:
    """The metrics of some predictions."""
    return [METRICS[name].compute(rows) for name in names]


def predictions_from(
    trained: Trained,
    z: NDArray[np.floating],
    known: NDArray[Any],
    weights: NDArray[np.float64] | None = None,
) -> Predictions:
    """What outputs of a network mean, beside what is known of the rows.

    Args:
        trained: says how they are read.
        z: the outputs, (n, outputs), in the dtype trained with.
        known: class codes, (n,), or targets, (n, outputs).
        weights: how much each row counts, (n,).
    """
    problem = trained.problem
    if problem == "classification":
        predicted = of_logits(trained, z, "classes").astype(np.int64)
        probabilities = of_logits(trained, z, "probabilities")
        return Predictions(problem, known, predicted, probabilities, weights)
    predicted = predict_targets(trained, z).reshape(known.shape)
    probabilities = np.zeros((len(z), 0))
    if problem == "multilabel":
        probabilities = probabilities_of_labels(trained, z)
    return Predictions(problem, known, predicted, probabilities, weights, trained.quantile)


def constant_predictions(plan: Plan, rows: NDArray[np.int64]) -> Predictions:
    """What a constant prediction gives for some rows.

    It is that of the most frequent class of the data, of the more frequent value of each label, or
    of the mean of these rows; probabilities are the shares in the data.
    """
    weights = None if plan.weights is None else plan.weights[rows]
    n = len(rows)
    if plan.targets is None:
        shares = np.bincount(plan.y, minlength=plan.classes) / len(plan.y)
        predicted = np.full(n, shares.argmax())
        return Predictions(plan.problem, plan.y[rows], predicted, np.tile(shares, (n, 1)), weights)
    known = plan.targets[rows]
    if plan.problem == "regression":
        mean = np.average(known, axis=0, weights=weights)
        return Predictions(plan.problem, known, np.tile(mean, (n, 1)), np.zeros((n, 0)), weights)
    shares = plan.targets.mean(axis=0)
    most = np.tile(shares > 0.5, (n, 1)).astype(np.int32)
    return Predictions(plan.problem, known, most, np.tile(shares, (n, 1)), weights)


def _trained(plan: Plan, settings: Settings, training: NDArray[np.int64]) -> Trained:
    """What says how outputs are read; no layers."""
    centre, spread = plan.target_scaler(settings, training)
    width = plan.sizes(settings)[-1]
    none = np.zeros(0)
    return Trained(
        layers=[],
        classes=np.arange(plan.classes),
        mean=none,
        deviation=none,
        loss=plan.loss(settings),
        features=(),
        problem=plan.problem,
        target_mean=centre[:width],
        target_deviation=spread[:width],
        quantile=settings.quantile,
    )
