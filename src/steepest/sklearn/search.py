"""``SweepCV``: the search of ``GridSearchCV``, trained by the engine in one go."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import clone, is_classifier
from sklearn.metrics import check_scoring
from sklearn.model_selection import GridSearchCV, ParameterGrid, ParameterSampler, check_cv
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import LabelEncoder
from sklearn.utils import indexable

from steepest.machine import processors
from steepest.sklearn.candidates import (
    Fold,
    Scored,
    fit_with_seeds,
    last_step,
    score_fold,
    warn_of_failures,
)
from steepest.sklearn.search_checks import check_search
from steepest.sklearn.search_results import cv_results, limits_of
from steepest.study.rungs import rungs_of

__all__ = ["SweepCV"]


class SweepCV(GridSearchCV):  # type: ignore[misc]  # scikit-learn is not typed
    """scikit-learn's searches over parameters, of networks that the engine trains together.

    It takes the place of ``GridSearchCV``, of ``RandomizedSearchCV`` with
    ``param_distributions``, and of ``HalvingGridSearchCV`` with ``factor``. All candidates are
    trained on a fold in one call of the engine; each gets the network that its ``fit`` would give,
    so the scores are those of ``GridSearchCV`` with the same estimator. Candidates that differ in
    ``max_iter`` alone are one training.

    Args:
        estimator: steepest's MLPClassifier or MLPRegressor, or a Pipeline that ends with one. What
            comes before it is fitted once a fold for all candidates that have it alike.
        param_grid: lists of values by the name of the parameter, or several such dictionaries.
        param_distributions: instead, distributions (or lists) to draw candidates from.
        n_iter: how many candidates are drawn.
        factor: with a number, successive halving: all candidates are trained for ``min_resources``
            epochs, the best 1/factor of them for factor times as many, and so on up to the
            estimator's ``max_iter``. None trains all candidates to the end.
        min_resources: epochs of the first round; None takes as few as let one candidate
            remain in the last.
        seeds: trainings of each candidate on each fold; scores are means over them.
        ensemble: how many networks ``best_estimator_`` averages: those of the seeds with the best
            mean score over the folds.
        scoring: name of a metric, a scorer, a list or a dictionary of them; None takes the
            estimator's ``score``. A scorer is called with the network, and rows as it sees them.
        n_jobs: threads; None is 1, -1 all processors. Results do not depend on it.
        refit: whether the best candidate is fitted on all rows; with several metrics the name of
            the one that chooses, or a function of ``cv_results_`` that returns an index.
        cv: folds, a splitter or splits, as for ``GridSearchCV``.
        verbose: print a line about the search.
        pre_dispatch: without effect.
        error_score: score of a fit that fails, or "raise".
        return_train_score: whether rows that train are scored too.
        random_state: seed of the candidates that are drawn.

    Attributes:
        cv_results_: scikit-learn's columns, and of each mean score the 95 % interval
            ``low_test_score``, ``high_test_score`` and the deviation over seeds
            ``seed_std_test_score``.
        best_estimator_, best_params_, best_score_, best_index_, n_splits_: as in scikit-learn.
        ensemble_score_: with ``ensemble``, mean score of the averaged networks; the seeds of a fold
            are chosen on the other folds.

    >>> from sklearn.datasets import load_iris
    >>> from steepest.sklearn import MLPClassifier, SweepCV
    >>> model = MLPClassifier((16,), learning_rate_init=0.01, max_iter=100, random_state=0)
    >>> search = SweepCV(model, {"alpha": [1e-4, 1.0], "activation": ["relu", "tanh"]}, seeds=2)
    >>> bool(search.fit(*load_iris(return_X_y=True)).best_score_ > 0.9)
    True
    """

    def __init__(
        self,
        estimator: Any,
        param_grid: Any = None,
        *,
        param_distributions: Any = None,
        n_iter: int = 10,
        factor: int | None = None,
        min_resources: int | None = None,
        seeds: int = 1,
        ensemble: int | None = None,
        scoring: Any = None,
        n_jobs: int | None = None,
        refit: Any = True,
        cv: Any = None,
        verbose: int = 0,
        pre_dispatch: Any = "2*n_jobs",
        error_score: Any = np.nan,
        return_train_score: bool = False,
        random_state: Any = None,
    ) -> None:
        super().__init__(
            estimator,
            param_grid,
            scoring=scoring,
            n_jobs=n_jobs,
            refit=refit,
            cv=cv,
            verbose=verbose,
            pre_dispatch=pre_dispatch,
            error_score=error_score,
            return_train_score=return_train_score,
        )
        self.param_distributions = param_distributions
        self.n_iter = n_iter
        self.factor = factor
        self.min_resources = min_resources
        self.seeds = seeds
        self.ensemble = ensemble
        self.random_state = random_state

    def fit(self, X: Any, y: Any = None, *, groups: Any = None, **params: Any) -> Self:
        """Train and score all candidates on all folds, and fit the best on all rows.

        Args:
            X: features (n, d), or whatever the first step of a pipeline takes.
            y: targets.
            groups: of the rows, for splitters that need them.
            params: ``sample_weight``, how much each row counts in training, (n,).

        Raises:
            SettingsError: wrong arguments; all fits failed.
        """
        check_search(self, params)
        steps, network = last_step(self.estimator)
        X, y, groups = indexable(X, y, groups)
        weight = params.get("sample_weight")
        if steps is None:  # wrong data is said once, of all rows
            clone(network).read(X, y, weight)
        splitter = check_cv(self.cv, y, classifier=is_classifier(self.estimator))
        splits = list(splitter.split(X, y, groups))
        self.n_splits_ = len(splits)
        self._test_share = float(np.mean([len(test) / len(train) for train, test in splits]))
        folds = [Fold.of(X, y, weight, train, test) for train, test in splits]
        scorers = self._scorers()
        start = time.perf_counter()
        self._search(folds, scorers)
        self._choose()
        if self.refit:
            self._refit(Fold(X, y, weight, X, y), folds)
        if self.verbose:
            count = len(self.cv_results_["params"]) * len(folds) * self.seeds
            print(f"{count:,} networks in {time.perf_counter() - start:.2g} s")
        return self

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.target_tags = self.estimator.__sklearn_tags__().target_tags
        return tags

    def _scorers(self) -> dict[str, Callable[..., float]]:
        given = self.scoring
        self.multimetric_ = isinstance(given, list | tuple | set | Mapping)
        if not self.multimetric_:
            self.scorer_ = check_scoring(self.estimator, given)
            return {"score": self.scorer_}
        named = given if isinstance(given, Mapping) else {name: name for name in given}
        scorers = {name: check_scoring(self.estimator, one) for name, one in named.items()}
        self.scorer_ = scorers
        return scorers

    def _scoring_of(self, name: str) -> object:
        """What was given for one of several metrics, or for the only one."""
        return name if self.multimetric_ else self.scoring

    def _candidates(self) -> list[dict[str, Any]]:
        if self.param_distributions is None:
            return list(ParameterGrid(self.param_grid))
        sampler = ParameterSampler(
            self.param_distributions, self.n_iter, random_state=self.random_state
        )
        return list(sampler)

    def _search(self, folds: list[Fold], scorers: Mapping[str, Callable[..., float]]) -> None:
        """Train and score the candidates, in rounds if they are halved."""
        rows, found = list[dict[str, Any]](), [list[Scored]() for _ in folds]
        left = self._candidates()
        rounds = self._rounds(len(left))
        sizes: list[tuple[int, int]] = []
        for epochs in rounds or [0]:
            more = {self._epochs_name(): epochs} if epochs else {}
            wanted = [self._candidate(each | more) for each in left]
            scored = [self._scored(wanted, fold, scorers) for fold in folds]
            sizes.append((len(left), epochs))
            rows += left
            for fold, some in zip(found, scored, strict=True):
                fold += some
            mean = np.mean([[self._key_score(one) for one in fold] for fold in scored], axis=0)
            order = np.argsort(-np.nan_to_num(mean, nan=-np.inf), kind="stable")
            left = [left[n] for n in sorted(order[: -(-len(left) // (self.factor or 1))])]
        warn_of_failures(found, self.error_score)
        named = self.scoring if isinstance(self.scoring, Mapping) else {}
        limits = {name: limits_of(named.get(name, self._scoring_of(name))) for name in scorers}
        self.cv_results_ = cv_results(rows, found, self._test_share, limits)
        self._last = len(rows) - sizes[-1][0]
        if rounds:
            self.n_candidates_ = [count for count, _ in sizes]
            self.n_resources_, self.n_iterations_ = rounds, len(rounds)
            counts = [count for count, _ in sizes]
            self.cv_results_["iter"] = np.repeat(np.arange(len(rounds)), counts)
            self.cv_results_["n_resources"] = np.repeat(rounds, counts)

    def _candidate(self, parameters: Mapping[str, Any]) -> Any:
        return clone(self.estimator).set_params(**clone(dict(parameters), safe=False))

    def _scored(
        self, wanted: list[Any], fold: Fold, scorers: Mapping[str, Callable[..., float]]
    ) -> list[Scored]:
        return score_fold(
            wanted,
            fold,
            self.seeds,
            scorers,
            self._threads(),
            self.error_score,
            self.return_train_score,
        )

    def _threads(self) -> int:
        if self.n_jobs is None:
            return 1
        return int(self.n_jobs) if self.n_jobs > 0 else max(1, processors() + 1 + self.n_jobs)

    def _metric(self) -> str:
        """The metric that chooses."""
        return str(self.refit) if self.multimetric_ and isinstance(self.refit, str) else "score"

    def _key_score(self, one: Scored) -> float:
        return float(one.test[self._metric()].mean()) if self._metric() in one.test else 0.0

    def _epochs_name(self) -> str:
        if isinstance(self.estimator, Pipeline):
            return f"{self.estimator.steps[-1][0]}__max_iter"
        return "max_iter"

    def _rounds(self, count: int) -> list[int]:
        """Epochs of each round, rising to the estimator's; empty without halving."""
        if self.factor is None:
            return []
        most = int(self.estimator.get_params()[self._epochs_name()])
        rungs = rungs_of(count, most, self.factor, self.min_resources or 1)
        return [rung.epochs for rung in rungs]

    def _choose(self) -> None:
        """The best candidate of the last round."""
        if self.multimetric_ and not self.refit:
            return
        results, metric = self.cv_results_, self._metric()
        if callable(self.refit):
            self.best_index_ = int(self.refit(results))
        else:
            ranks = results[f"rank_test_{metric}"][self._last :]
            self.best_index_ = self._last + int(ranks.argmin())
            self.best_score_ = results[f"mean_test_{metric}"][self.best_index_]
        self.best_params_ = results["params"][self.best_index_]

    def _refit(self, rows: Fold, folds: list[Fold]) -> None:
        start = time.perf_counter()
        best = self._candidate(self.best_params_)
        steps, [*networks] = fit_with_seeds(best, rows, self.seeds, self._threads())
        if self.ensemble is None:
            network = networks[0]
        else:
            by_fold = [self._of_best(best, fold) for fold in folds]
            scores = np.array([one.test["score"] for one in by_fold])
            network = averaged([networks[n] for n in self._best_seeds(scores)])
            self.ensemble_score_ = float(
                np.mean(
                    [
                        self._score_averaged(one, fold, np.delete(scores, n, axis=0))
                        for n, (one, fold) in enumerate(zip(by_fold, folds, strict=True))
                    ]
                )
            )
        self.best_estimator_ = network
        if isinstance(best, Pipeline):
            before = [] if steps is None else steps.steps
            self.best_estimator_ = Pipeline([*before, (best.steps[-1][0], network)])
        self.refit_time_ = time.perf_counter() - start
        if hasattr(self.best_estimator_, "feature_names_in_"):
            self.feature_names_in_ = self.best_estimator_.feature_names_in_

    def _scorer(self) -> Callable[..., float]:
        scorer: Callable[..., float] = (
            self.scorer_[self._metric()] if self.multimetric_ else self.scorer_
        )
        return scorer

    def _of_best(self, best: Any, fold: Fold) -> Scored:
        """The networks of the best candidate on a fold, trained again, with their scores."""
        wanted = {"score": self._scorer()}
        [one] = score_fold(
            [best], fold, self.seeds, wanted, self._threads(), self.error_score, keep=True
        )
        return one

    def _best_seeds(self, scores: NDArray[np.float64]) -> list[int]:
        """The seeds with the best mean score, (folds, seeds)."""
        order = np.argsort(-scores.mean(axis=0), kind="stable")
        return sorted(order[: self.ensemble].tolist())

    def _score_averaged(self, one: Scored, fold: Fold, others: NDArray[np.float64]) -> float:
        network = averaged([one.models[n] for n in self._best_seeds(others)])
        return float(self._scorer()(network, one.x_test, fold.y_test))


def averaged(networks: list[Any]) -> Any:
    """An estimator that averages the probabilities, or numbers, of fitted networks."""
    from sklearn.ensemble import (  # takes longer to import than all else of a search
        VotingClassifier,
        VotingRegressor,
    )

    named = [(f"network{n}", network) for n, network in enumerate(networks)]
    if not is_classifier(networks[0]):
        together = VotingRegressor(named)
    else:
        together = VotingClassifier(named, voting="soft")
        together.classes_ = networks[0].classes_
        together.le_ = LabelEncoder().fit(together.classes_)
    together.estimators_ = list(networks)
    if hasattr(networks[0], "feature_names_in_"):
        together.feature_names_in_ = networks[0].feature_names_in_
    return together
