"""``cv_results_`` of a search: scikit-learn's columns, and an interval of each mean score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata, t

from steepest.sklearn.candidates import Scored

__all__ = ["corrected_interval", "cv_results", "limits_of"]

NO_LIMITS: Final = (-np.inf, np.inf)
SHARES: Final = (
    "accuracy",
    "balanced_accuracy",
    "top_k_accuracy",
    "roc_auc",
    "average_precision",
    "precision",
    "recall",
    "f1",
    "jaccard",
)
"""Beginnings of the names of metrics from 0 to 1."""


def cv_results(
    candidates: Sequence[Mapping[str, Any]],
    found: Sequence[Sequence[Scored]],
    test_share: float,
    limits: Mapping[str, tuple[float, float]],
) -> dict[str, Any]:
    """The columns of a search, one entry a candidate.

    Args:
        candidates: parameters of each.
        found: what each candidate scored, by fold and candidate.
        test_share: rows that test over rows that train, of a fold.
        limits: between which the scores of a metric lie, where they are known.

    Returns:
        What ``GridSearchCV`` has, with scores that are means over seeds, and for each metric
        ``low_test_`` and ``high_test_`` (see ``corrected_interval``) and ``seed_std_test_``, the
        standard deviation over the seeds within a fold (NaN of one seed).
    """
    columns: dict[str, Any] = {}
    for name, values in (
        ("fit_time", [[one.fit_seconds for one in fold] for fold in found]),
        ("score_time", [[one.score_seconds for one in fold] for fold in found]),
    ):
        columns[f"mean_{name}"] = np.mean(values, axis=0)
        columns[f"std_{name}"] = np.std(values, axis=0)
    columns |= _parameters(candidates)
    columns["params"] = [dict(each) for each in candidates]
    for part in ("test", "train"):
        for metric in getattr(found[0][0], part):
            each = np.array([[getattr(one, part)[metric] for one in fold] for fold in found])
            columns |= _scores(f"{part}_{metric}", each, test_share, limits.get(metric, NO_LIMITS))
    return columns


def _parameters(candidates: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """A masked column for each parameter that some candidate has."""
    columns: dict[str, Any] = {}
    for name in dict.fromkeys(name for each in candidates for name in each):
        column: Any = np.ma.MaskedArray(np.empty(len(candidates), dtype=object), mask=True)
        for place, each in enumerate(candidates):
            if name in each:
                column[place] = each[name]
        columns[f"param_{name}"] = column
    return columns


def limits_of(scoring: object) -> tuple[float, float]:
    """Between which scores of a metric lie; None is that of the estimator, accuracy or R².

    >>> limits_of("roc_auc"), limits_of("neg_log_loss")
    ((0.0, 1.0), (-inf, inf))
    """
    if scoring is None or scoring in ("r2", "explained_variance"):
        return -np.inf, 1.0
    shares = isinstance(scoring, str) and scoring.startswith(SHARES)
    return (0.0, 1.0) if shares else NO_LIMITS


def _scores(
    name: str, each: NDArray[np.float64], test_share: float, limits: tuple[float, float]
) -> dict[str, Any]:
    """Columns of a metric, from the scores (folds, candidates, seeds)."""
    folds = each.mean(axis=2)
    columns: dict[str, Any] = {f"split{n}_{name}": scores for n, scores in enumerate(folds)}
    mean = folds.mean(axis=0)
    columns |= {f"mean_{name}": mean, f"std_{name}": folds.std(axis=0)}
    if name.startswith("train_"):
        return columns
    half = corrected_interval(folds, test_share)
    low, high = np.maximum(limits[0], mean - half), np.minimum(limits[1], mean + half)
    columns |= {f"low_{name}": low, f"high_{name}": high}
    spread = np.full(len(mean), np.nan)
    if each.shape[2] > 1:
        spread = np.sqrt(each.var(axis=2, ddof=1).mean(axis=0))
    columns[f"seed_std_{name}"] = spread
    ranked = np.nan_to_num(mean, nan=np.nanmin(mean) - 1 if np.isfinite(mean).any() else 0.0)
    columns[f"rank_{name}"] = rankdata(-ranked, method="min").astype(np.int32)
    return columns


def corrected_interval(
    scores: NDArray[np.float64], test_share: float, confidence: float = 0.95
) -> NDArray[np.float64]:
    """Half the width of the t interval of a mean over folds.

    The training rows of folds overlap, so their scores vary less than those on new data would; the
    variance is corrected as by C. Nadeau, Y. Bengio, "Inference for the generalization error",
    Machine Learning 52, 2003: s² (1/folds + test rows / training rows).

    Args:
        scores: (folds, …).
        test_share: rows that test over rows that train.
        confidence: of the interval.

    Returns:
        (…); NaN of one fold.

    >>> round(float(corrected_interval(np.array([0.9, 0.92, 0.94]), 0.5)), 3)
    0.079
    """
    folds = len(scores)
    if folds < 2:
        return np.full(scores.shape[1:], np.nan)
    variance = scores.var(axis=0, ddof=1) * (1 / folds + test_share)
    factor = t.ppf((1 + confidence) / 2, folds - 1)
    return np.asarray(factor * np.sqrt(variance))
