"""The fits of a search: every candidate on every fold with every seed, and their scores."""

from __future__ import annotations

import copy
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import joblib  # type: ignore[import-untyped]  # comes with scikit-learn
import numpy as np
from numpy.typing import NDArray
from sklearn.base import clone
from sklearn.exceptions import FitFailedWarning
from sklearn.pipeline import Pipeline
from sklearn.utils import _safe_indexing

from steepest.errors import SettingsError, SteepestError
from steepest.sklearn.fits import Fit, Table, train_fits
from steepest.sklearn.multilayer_perceptrons import MultilayerPerceptron
from steepest.training.runs import Run

__all__ = ["Fold", "Scored", "fit_with_seeds", "last_step", "score_fold", "warn_of_failures"]


@dataclass(frozen=True, slots=True, eq=False)
class Fold:
    """Rows of one split: those that train, and those that test."""

    x: Any
    y: Any
    weight: Any
    x_test: Any
    y_test: Any

    @classmethod
    def of(cls, x: Any, y: Any, weight: Any, train: NDArray[Any], test: NDArray[Any]) -> Fold:
        """These rows of the data."""
        some = None if weight is None else _safe_indexing(weight, train)
        return cls(
            _safe_indexing(x, train),
            None if y is None else _safe_indexing(y, train),
            some,
            _safe_indexing(x, test),
            None if y is None else _safe_indexing(y, test),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """What a candidate scored on a fold, one number a seed and metric.

    Attributes:
        test, train: scores by the name of the metric, (seeds,) each; ``train`` may be empty.
        fit_seconds, score_seconds: of one seed on average.
        models: the networks of all seeds, if they are kept.
        x_test: the rows that test as the networks see them, if these are kept.
        failure: why it has no scores.
    """

    test: Mapping[str, NDArray[np.float64]]
    train: Mapping[str, NDArray[np.float64]]
    fit_seconds: float
    score_seconds: float
    models: Sequence[Any] = ()
    x_test: Any = None
    failure: str = ""


@dataclass(slots=True, eq=False)
class _Front:
    """The steps of a pipeline before the network, fitted on a fold, and what they make of it."""

    steps: Any
    fold: Fold
    table: Table
    reader: MultilayerPerceptron


def last_step(estimator: Any) -> tuple[Any, Any]:
    """The steps before the network, None if there are none, and the network.

    Raises:
        SettingsError: the last step is not one of the estimators that steepest trains.
    """
    front = None
    if isinstance(estimator, Pipeline):
        front, estimator = (estimator[:-1] if len(estimator) > 1 else None), estimator[-1]
    if not isinstance(estimator, MultilayerPerceptron):
        raise SettingsError(
            "estimator must be steepest.sklearn.MLPClassifier or MLPRegressor, or a Pipeline that "
            f"ends with one, got {type(estimator).__name__} (GridSearchCV searches others)"
        )
    return front, estimator


def score_fold(
    candidates: Sequence[Any],
    fold: Fold,
    seeds: int,
    scorers: Mapping[str, Callable[..., float]],
    threads: int,
    error_score: Any,
    train_scores: bool = False,
    keep: bool = False,
) -> list[Scored]:
    """Train all candidates on a fold together, and score them.

    Args:
        candidates: estimators that are not fitted.
        fold: the rows.
        seeds: trainings of each candidate.
        scorers: by the name of the metric, (estimator, x, y) -> score.
        threads: of the engine.
        error_score: score of a fit that fails, or "raise".
        train_scores: whether the rows that train are scored too.
        keep: whether the fitted estimators are kept.
    """
    fronts: dict[str, _Front] = {}
    plans = [_planned(candidate, fold, seeds, fronts, error_score) for candidate in candidates]
    fits = [fit for plan in plans if not isinstance(plan, str) for fit in plan[2]]
    runs = iter(train_fits(fits, threads))
    found = []
    for plan in plans:
        if isinstance(plan, str):
            found.append(_failed(plan, seeds, scorers, error_score, train_scores))
            continue
        front, network, own = plan
        own_runs = [next(runs) for _ in own]
        try:
            models = _models(front, network, own_runs)
        except SettingsError as error:
            if isinstance(error_score, str):
                raise
            found.append(_failed(str(error), seeds, scorers, error_score, train_scores))
            continue
        found.append(_scored(front, models, own_runs, scorers, train_scores, keep))
    return found


def _planned(
    candidate: Any, fold: Fold, seeds: int, fronts: dict[str, _Front], error_score: Any
) -> tuple[_Front, Any, list[Fit]] | str:
    """The fits of a candidate, or why it has none."""
    try:
        steps, network = last_step(candidate)
        key = joblib.hash(steps)
        if key not in fronts:
            fronts[key] = _fitted_front(steps, network, fold)
        front = fronts[key]
        ready = copy.copy(front.reader)
        for name, value in network.get_params(deep=False).items():
            setattr(ready, name, value)
        return front, ready, ready.fits(front.table, seeds)
    except (SteepestError, ValueError) as error:
        if isinstance(error_score, str):
            raise
        return str(error)


def _fitted_front(steps: Any, network: Any, fold: Fold) -> _Front:
    seen, seen_test = fold.x, fold.x_test
    if steps is not None:
        seen = steps.fit_transform(fold.x, fold.y)
        seen_test = steps.transform(fold.x_test)
    reader = clone(network)
    table = reader.read(seen, fold.y, fold.weight)
    return _Front(steps, Fold(seen, fold.y, fold.weight, seen_test, fold.y_test), table, reader)


def _models(front: _Front, network: Any, runs: Sequence[Run]) -> list[Any]:
    """A fitted estimator of each run. All but the first have its seed as their random_state, so
    that clones of them do not all fit the same network."""
    models = []
    for n, run in enumerate(runs):
        models.append(model := copy.copy(network))
        model.take(run, front.table)
        if n:
            model.random_state = run.seed
    return models


def _scored(
    front: _Front,
    models: Sequence[Any],
    runs: Sequence[Run],
    scorers: Mapping[str, Callable[..., float]],
    train_scores: bool,
    keep: bool,
) -> Scored:
    fold, start = front.fold, time.perf_counter()
    test = _scores(models, scorers, fold.x_test, fold.y_test)
    seconds = (time.perf_counter() - start) / len(models)
    train = _scores(models, scorers, fold.x, fold.y) if train_scores else {}
    fitting = float(np.mean([run.milliseconds for run in runs])) / 1e3
    kept = (models, fold.x_test) if keep else ()
    return Scored(test, train, fitting, seconds, *kept)


def _scores(
    models: Sequence[Any], scorers: Mapping[str, Callable[..., float]], x: Any, y: Any
) -> dict[str, NDArray[np.float64]]:
    rows = (x,) if y is None else (x, y)
    return {
        name: np.array([scorer(model, *rows) for model in models], dtype=np.float64)
        for name, scorer in scorers.items()
    }


def _failed(
    failure: str, seeds: int, scorers: Mapping[str, Any], error_score: Any, train_scores: bool
) -> Scored:
    scores = {name: np.full(seeds, float(error_score)) for name in scorers}
    return Scored(scores, scores if train_scores else {}, 0.0, 0.0, failure=failure)


def warn_of_failures(found: Sequence[Sequence[Scored]], error_score: Any) -> None:
    """Warn of fits that failed, or raise if all did, as scikit-learn does."""
    failures = [one.failure for fold in found for one in fold if one.failure]
    count = sum(map(len, found))
    if len(failures) == count:
        raise SettingsError(f"all {count} fits failed: {failures[0]}")
    if failures:
        warnings.warn(
            f"{len(failures)} of {count} fits failed and scored {error_score}: {failures[0]}",
            FitFailedWarning,
            stacklevel=4,
        )


def fit_with_seeds(candidate: Any, fold: Fold, seeds: int, threads: int) -> tuple[Any, list[Any]]:
    """The fitted steps before the network, None if there are none, and a network for each seed."""
    steps, network = last_step(candidate)
    front = _fitted_front(steps, network, fold)
    runs = train_fits(front.reader.fits(front.table, seeds), threads)
    return steps, _models(front, front.reader, runs)
