"""Every metric equals its counterpart in sklearn.metrics."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn import metrics as sk

from steepest.errors import SettingsError
from steepest.metrics.catalogue import METRICS, check_metrics
from steepest.metrics.predictions import Predictions

TOLERANCE = 1e-12


def of_classes(classes: int, seed: int, weighted: bool) -> Predictions:
    """80 rows, with ties among the probabilities."""
    generator = np.random.default_rng(seed)
    p = generator.integers(1, 6, (80, classes)).astype(float)
    p /= p.sum(axis=1, keepdims=True)
    known = generator.integers(0, classes, 80)
    weights = generator.uniform(0.1, 3.0, 80) if weighted else None
    return Predictions("classification", known, p.argmax(axis=1), p, weights)


def auc_of(rows: Predictions) -> float:
    p = rows.probabilities
    score = p[:, 1] if p.shape[1] == 2 else p
    return float(sk.roc_auc_score(rows.known, score, multi_class="ovr", sample_weight=rows.weights))


def average_precision_of(rows: Predictions) -> float:
    p = rows.probabilities
    score = p[:, 1] if p.shape[1] == 2 else p
    return float(sk.average_precision_score(rows.known, score, sample_weight=rows.weights))


def brier_of(rows: Predictions) -> float:
    p = rows.probabilities
    score = p[:, 1] if p.shape[1] == 2 else p
    if score.ndim == 2 and "scale_by_half" not in signature(sk.brier_score_loss).parameters:
        errors = ((p - np.eye(p.shape[1])[rows.known]) ** 2).sum(axis=1)  # scikit-learn before 1.7
        return float(np.average(errors, weights=rows.weights))
    return float(sk.brier_score_loss(rows.known, score, sample_weight=rows.weights))


def by_class(function: Callable[..., Any], **options: Any) -> Callable[[Predictions], float]:
    return lambda rows: float(
        function(rows.known, rows.predicted, sample_weight=rows.weights, **options)
    )


def log_loss_of(rows: Predictions) -> float:
    return float(sk.log_loss(rows.known, rows.probabilities, sample_weight=rows.weights))


OF_CLASSES = {
    "accuracy": by_class(sk.accuracy_score),
    "balanced_accuracy": by_class(sk.balanced_accuracy_score),
    "f1": by_class(sk.f1_score, average="macro"),
    "auc": auc_of,
    "average_precision": average_precision_of,
    "log_loss": log_loss_of,
    "brier": brier_of,
}


@pytest.mark.parametrize("name", OF_CLASSES)
def test_metrics_of_classes_equal_scikit_learns(name: str) -> None:
    for seed in range(6):
        for classes in (2, 3, 5):
            for weighted in (False, True):
                rows = of_classes(classes, seed, weighted)
                found = METRICS[name].compute(rows)
                assert abs(found - OF_CLASSES[name](rows)) < TOLERANCE


def test_metrics_of_labels_equal_scikit_learns() -> None:
    generator = np.random.default_rng(3)
    known = generator.integers(0, 2, (60, 3))
    p = generator.integers(1, 9, (60, 3)) / 10
    for weights in (None, generator.uniform(0.1, 3.0, 60)):
        rows = Predictions("multilabel", known, (p > 0.5).astype(int), p, weights)
        expected = {
            "f1": sk.f1_score(known, rows.predicted, average="macro", sample_weight=weights),
            "auc": sk.roc_auc_score(known, p, sample_weight=weights),
            "average_precision": sk.average_precision_score(known, p, sample_weight=weights),
            "log_loss": np.mean(
                [sk.log_loss(known[:, k], p[:, k], sample_weight=weights) for k in range(3)]
            ),
            "brier": np.mean(
                [sk.brier_score_loss(known[:, k], p[:, k], sample_weight=weights) for k in range(3)]
            ),
        }
        for name, value in expected.items():
            assert abs(METRICS[name].compute(rows) - value) < TOLERANCE, name


def test_metrics_of_numbers_equal_scikit_learns() -> None:
    generator = np.random.default_rng(4)
    none = np.zeros((50, 0))
    for targets in (1, 3):
        known, predicted = generator.normal(size=(2, 50, targets))
        for weights in (None, generator.uniform(0.1, 3.0, 50)):
            rows = Predictions("regression", known, predicted, none, weights, quantile=0.8)
            expected = {
                "r2": sk.r2_score(known, predicted, sample_weight=weights),
                "mae": sk.mean_absolute_error(known, predicted, sample_weight=weights),
                "rmse": sk.root_mean_squared_error(known, predicted, sample_weight=weights),
                "pinball": sk.mean_pinball_loss(known, predicted, sample_weight=weights, alpha=0.8),
            }
            for name, value in expected.items():
                assert abs(METRICS[name].compute(rows) - value) < TOLERANCE, name


def binary(known: list[int], p: list[float]) -> Predictions:
    one = np.array(p)
    both = np.column_stack([1 - one, one])
    return Predictions("classification", np.array(known), (one > 0.5).astype(int), both)


def test_the_calibration_error_of_three_rows_by_hand() -> None:
    # Sure to 0.9 and right, to 0.9 and wrong (one bin: |0.5 - 0.9|), to 0.6 and right (|1 - 0.6|).
    rows = binary([1, 0, 1], [0.9, 0.9, 0.6])
    assert METRICS["calibration_error"].compute(rows) == pytest.approx(0.4)


def test_a_class_without_rows_is_left_out_of_the_auc() -> None:
    rows = of_classes(3, 0, weighted=False)
    some = rows.known < 2
    left = Predictions(
        "classification", rows.known[some], rows.predicted[some], rows.probabilities[some]
    )
    areas: list[NDArray[np.float64]] = [
        sk.roc_auc_score(left.known == k, left.probabilities[:, k]) for k in (0, 1)
    ]
    assert METRICS["auc"].compute(left) == pytest.approx(np.mean(areas))


def test_the_auc_of_one_class_alone_is_missing() -> None:
    assert np.isnan(METRICS["auc"].compute(binary([1, 1], [0.2, 0.7])))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (3, 'metrics must be a list of names, such as ["auc"], got 3'),
        (["aug"], 'metrics must be known, got "aug" (did you mean "auc"?)'),
        (
            ["rmse"],
            "metrics must fit classification (accuracy, balanced_accuracy, f1, auc, "
            'average_precision, log_loss, brier, calibration_error), got "rmse"',
        ),
    ],
)
def test_wrong_metrics_are_named(given: object, sentence: str) -> None:
    with pytest.raises(SettingsError) as caught:
        check_metrics(given, "classification")
    assert str(caught.value) == sentence
