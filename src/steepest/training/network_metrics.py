"""Metrics of a network on new rows, and its loss and score where rows do not count alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.labels import read_codes
from steepest.data.problems import PROBLEMS
from steepest.data.targets import check_new_targets
from steepest.data.weights import read_weights
from steepest.errors import DataError, Problems
from steepest.metrics.catalogue import METRICS, check_metrics, metrics_of
from steepest.metrics.predictions import Predictions
from steepest.nn.losses import LOSSES
from steepest.nn.regression_losses import multilabel_loss, regression_loss
from steepest.training.prediction import Trained
from steepest.training.run_metrics import predictions_from, values_of
from steepest.training.thresholds import check_threshold

__all__ = ["evaluate_weighted", "known_and_predicted", "metrics_of_outputs"]


def metrics_of_outputs(
    trained: Trained,
    z: NDArray[np.floating],
    y: Any,
    names: str | Sequence[str] | None,
    sample_weight: Any,
    threshold: float | None,
) -> dict[str, float]:
    """The metrics by name; see ``Network.metrics``.

    Args:
        trained: the network.
        z: its outputs, (n, outputs).
        y, names, sample_weight, threshold: as for ``Network.metrics``.

    Raises:
        SettingsError, DataError: as ``Network.metrics``.
    """
    problem = trained.problem
    wanted = metrics_of(problem) if names is None else check_metrics(names, problem, "names")
    limit = None if threshold is None else check_threshold(threshold, trained)
    rows = known_and_predicted(trained, z, y, sample_weight)
    if limit is not None:
        rows = replace(rows, predicted=(rows.probabilities[:, 1] > limit).astype(np.int64))
    return dict(zip(wanted, values_of(rows, wanted), strict=True))


def known_and_predicted(
    trained: Trained, z: NDArray[np.floating], y: Any, sample_weight: Any = None
) -> Predictions:
    """What a network predicts for some rows, beside what is known of them.

    Raises:
        DataError: as ``Network.evaluate``.
    """
    known = _known(trained, y, z.shape)
    weights = read_weights(sample_weight, np.zeros(len(z), np.int32), np.zeros(1))
    return predictions_from(trained, z, known, weights)


def evaluate_weighted(
    trained: Trained, z: NDArray[np.floating], y: Any, weights: Any
) -> tuple[float, float]:
    """Loss and accuracy or R² of rows that count with weights.

    Raises:
        DataError: as ``Network.evaluate``; weights other than numbers of at least 0.
    """
    rows, kind = known_and_predicted(trained, z, y, weights), PROBLEMS[trained.problem]
    if kind.name == "classification":
        losses = LOSSES[trained.loss].each(rows.known, z)
    elif kind.name == "multilabel":
        losses = multilabel_loss().each(rows.known.astype(z.dtype), z)
    else:
        loss = regression_loss(trained.loss, trained.delta, trained.quantile)
        scaled = (rows.known - trained.target_mean) / trained.target_deviation
        with np.errstate(over="ignore", invalid="ignore"):
            losses = loss.each(scaled.astype(z.dtype), z)
    return rows.mean(losses.astype(np.float64)), METRICS[kind.measure].compute(rows)


def _known(trained: Trained, y: Any, shape: tuple[int, ...]) -> NDArray[Any]:
    """Class codes, (n,), or targets, (n, outputs)."""
    if trained.problem != "classification":
        return check_new_targets(y, PROBLEMS[trained.problem], shape)
    problems = Problems()
    codes = read_codes(y, trained.classes, problems)
    if codes is not None and len(codes) != shape[0]:
        problems.add(f"y must have a label for each of {shape[0]} rows, got {len(codes)}")
    problems.raise_as(DataError)
    assert codes is not None  # else there were problems
    return codes
