"""SweepCV scores and chooses as scikit-learn's searches do, with intervals, seeds and halving."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from scipy.stats import loguniform
from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.exceptions import FitFailedWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, GroupKFold, RandomizedSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

from steepest.errors import SettingsError
from steepest.sklearn import MLPClassifier, MLPRegressor, SweepCV
from steepest.sklearn.search_results import corrected_interval
from steepest.training import engine

pytestmark = pytest.mark.filterwarnings("ignore:the training still improved")
X, Y = load_breast_cancer(return_X_y=True)
SHORT: dict[str, Any] = {"max_iter": 10, "random_state": 0}


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """scikit-learn skips a check unless the variable is set, and draws from NumPy's state."""
    state = np.random.get_state()
    monkeypatch.setenv("SCIPY_ARRAY_API", "1")
    yield
    np.random.set_state(state)


def pipeline(**options: Any) -> Any:
    return make_pipeline(StandardScaler(), MLPClassifier((8,), **SHORT | options))


SEARCHES = [
    SweepCV(
        MLPClassifier(max_iter=60, random_state=0),
        {"alpha": [1e-4, 1e-2]},
        cv=2,
        error_score="raise",
    ),
    SweepCV(
        MLPRegressor(max_iter=60, random_state=0),
        param_distributions={"alpha": [1e-4, 1e-3, 1e-2]},
        n_iter=2,
        cv=2,
        error_score="raise",
        random_state=0,
    ),
]


@parametrize_with_checks(SEARCHES)
def test_scikit_learns_own_checks_pass(estimator: Any, check: Any) -> None:
    check(estimator)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize(
    "options", [{}, {"solver": "sgd", "learning_rate": "adaptive"}, {"tol": 0.5}]
)
def test_numbers_of_epochs_come_from_one_training_with_the_scores_of_their_own(
    options: dict[str, Any], dtype: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained: list[int] = []
    submit = engine.Session.submit
    monkeypatch.setattr(
        engine.Session, "submit", lambda own, jobs: trained.append(len(jobs)) or submit(own, jobs)
    )
    x = StandardScaler().fit_transform(X).astype(dtype)
    model = MLPClassifier((8,), learning_rate_init=0.01, random_state=0, **options)
    grid = {"max_iter": [3, 12, 25], "alpha": [0.0, 1.0]}
    search = SweepCV(model, grid, cv=3, scoring="neg_log_loss", refit=False).fit(x, Y)
    assert sum(trained) == 2 * 3
    for n, parameters in enumerate(search.cv_results_["params"]):
        own = [search.cv_results_[f"split{fold}_test_score"][n] for fold in range(3)]
        alone = clone(model).set_params(**parameters)
        assert own == cross_val_score(alone, x, Y, cv=3, scoring="neg_log_loss").tolist()


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"scoring": "roc_auc", "return_train_score": True},
        {"scoring": ["accuracy", "neg_log_loss"], "refit": "neg_log_loss"},
    ],
    ids=["accuracy", "one metric", "several"],
)
def test_results_are_those_of_grid_search_with_the_same_estimator(options: dict[str, Any]) -> None:
    grid = {
        "standardscaler__with_mean": [True, False],
        "mlpclassifier__hidden_layer_sizes": [(8,), (6, 4)],
        "mlpclassifier__early_stopping": [False, True],
    }
    other = GridSearchCV(pipeline(), grid, cv=3, **options).fit(X, Y)
    own = SweepCV(pipeline(), grid, cv=3, n_jobs=2, **options).fit(X, Y)
    for name, column in other.cv_results_.items():
        if not name.endswith("_time"):
            assert np.array_equal(np.asarray(column), np.asarray(own.cv_results_[name])), name
    assert own.best_params_ == other.best_params_
    assert own.best_score_ == other.best_score_
    assert (own.predict_proba(X) == other.predict_proba(X)).all()
    assert own.score(X, Y) == other.score(X, Y)


def test_drawn_candidates_are_those_of_randomized_search() -> None:
    drawn = {"mlpclassifier__alpha": loguniform(1e-5, 1)}
    options: dict[str, Any] = {"n_iter": 4, "random_state": 3, "cv": 3}
    other = RandomizedSearchCV(pipeline(), drawn, **options).fit(X, Y)
    own = SweepCV(pipeline(), param_distributions=drawn, **options).fit(X, Y)
    assert own.cv_results_["params"] == other.cv_results_["params"]
    assert own.best_score_ == other.best_score_


def test_groups_and_weights_reach_the_folds() -> None:
    groups, weight = np.arange(len(X)) % 7, np.where(Y == 1, 1.0, 0.0)
    folds = GroupKFold(3)
    grid = {"alpha": [1e-4]}
    search = SweepCV(pipeline()[-1], grid, cv=folds).fit(X / X.max(axis=0), Y, groups=groups)
    expected = cross_val_score(pipeline()[-1], X / X.max(axis=0), Y, groups=groups, cv=folds)
    assert search.best_score_ == expected.mean()
    weighted = SweepCV(pipeline(learning_rate_init=0.1), {"mlpclassifier__alpha": [1e-4]}, cv=3)
    weighted.fit(X, Y, sample_weight=weight)
    assert (weighted.predict(X) == 1).mean() > 0.99


def test_scores_are_means_over_seeds_and_have_an_interval_about_folds() -> None:
    search = SweepCV(pipeline(), {"mlpclassifier__alpha": [1e-4, 1.0]}, cv=4, seeds=3).fit(X, Y)
    results = search.cv_results_
    folds = np.array([results[f"split{n}_test_score"] for n in range(4)])
    half = corrected_interval(folds, 1 / 3)
    np.testing.assert_allclose(results["high_test_score"], folds.mean(axis=0) + half, atol=2e-4)
    np.testing.assert_allclose(results["low_test_score"], folds.mean(axis=0) - half, atol=2e-4)
    assert (results["seed_std_test_score"] > 0).all()
    one = SweepCV(pipeline(), {"mlpclassifier__alpha": [1e-4, 1.0]}, cv=4).fit(X, Y)
    assert (one.predict_proba(X) == search.predict_proba(X)).all() == (
        one.best_params_ == search.best_params_
    )
    assert np.isnan(one.cv_results_["seed_std_test_score"]).all()


def test_an_ensemble_averages_the_networks_of_the_best_seeds() -> None:
    search = SweepCV(pipeline(), {"mlpclassifier__alpha": [1e-4]}, cv=3, seeds=5, ensemble=3).fit(
        X, Y
    )
    networks = search.best_estimator_[-1].estimators_
    assert len(networks) == 3
    scaled = search.best_estimator_[0].transform(X)
    mean = np.mean([network.predict_proba(scaled) for network in networks], axis=0)
    np.testing.assert_allclose(search.predict_proba(X), mean)
    assert search.ensemble_score_ > search.best_score_
    again = clone(search.best_estimator_).fit(X, Y)
    first, second, _ = again[-1].estimators_
    assert (first.coefs_[0] != second.coefs_[0]).any()
    x, y = load_diabetes(return_X_y=True)
    numbers = SweepCV(
        MLPRegressor((8,), **SHORT), {"alpha": [1e-4]}, seeds=2, ensemble=2, scoring="r2"
    ).fit(x, y)
    both = [network.predict(x) for network in numbers.best_estimator_.estimators_]
    np.testing.assert_allclose(numbers.predict(x), np.mean(both, axis=0))


def test_halving_trains_the_better_half_for_longer() -> None:
    rates = np.geomspace(1e-5, 0.1, 8).tolist()
    grid = {"mlpclassifier__learning_rate_init": rates}
    search = SweepCV(pipeline(max_iter=16), grid, cv=3, factor=2).fit(X, Y)
    assert search.n_candidates_ == [8, 4, 2]
    assert search.n_resources_ == [4, 8, 16]
    results = search.cv_results_
    assert results["iter"].tolist() == [0] * 8 + [1] * 4 + [2] * 2
    first = results["mean_test_score"][:8]
    kept = [results["params"][n]["mlpclassifier__learning_rate_init"] for n in range(8, 12)]
    assert kept == [rates[n] for n in sorted(np.argsort(-first, kind="stable")[:4])]
    assert search.best_index_ in (12, 13)
    whole = SweepCV(pipeline(max_iter=16), {k: [v] for k, v in search.best_params_.items()}, cv=3)
    assert whole.fit(X, Y).best_score_ == search.best_score_


def test_it_takes_frames_and_is_pickled() -> None:
    x, y = load_iris(return_X_y=True, as_frame=True)
    x["place"] = np.where(np.arange(150) % 2, "north", "south")
    columns = ColumnTransformer(
        [("number", StandardScaler(), list(x.columns[:4])), ("text", OneHotEncoder(), ["place"])]
    )
    model = make_pipeline(columns, MLPClassifier((8,), learning_rate_init=0.02, **SHORT))
    search = SweepCV(model, {"mlpclassifier__alpha": [1e-4, 1e-2]}, cv=3).fit(x, y)
    assert search.feature_names_in_.tolist() == x.columns.tolist()
    again = pickle.loads(pickle.dumps(search))
    assert (again.predict(x) == search.predict(x)).all()


def test_fits_that_fail_are_said_and_score_what_is_asked_for() -> None:
    grid = {"mlpclassifier__learning_rate_init": [1e-3, 1e300]}
    with pytest.warns(FitFailedWarning, match="3 of 6 fits failed and scored nan: training div"):
        search = SweepCV(pipeline(), grid, cv=3).fit(X, Y)
    assert search.best_params_ == {"mlpclassifier__learning_rate_init": 1e-3}
    with pytest.raises(SettingsError, match="all 3 fits failed: training diverged"):
        SweepCV(pipeline(), {"mlpclassifier__learning_rate_init": [1e300]}, cv=3).fit(X, Y)
    with pytest.raises(SettingsError, match=r"^training diverged"):
        SweepCV(pipeline(), grid, cv=3, error_score="raise").fit(X, Y)


GRID = {"alpha": [1e-4]}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({}, "one of param_grid and param_distributions must be given, got neither"),
        (
            {"param_grid": GRID, "param_distributions": GRID},
            "one of param_grid and param_distributions must be given, got both",
        ),
        ({"param_grid": [3]}, "param_grid must be a dictionary of values by the name of the par"),
        (
            {"param_grid": {"lr": [1]}},
            "lr is not a parameter of the estimator (get_params() lists ",
        ),
        ({"param_grid": GRID, "seeds": 0}, "seeds must be a whole number of at least 1, got 0"),
        ({"param_grid": GRID, "ensemble": 3}, "ensemble must be at most seeds=1, got 3"),
        ({"param_grid": GRID, "factor": 1}, "factor must be a whole number of at least 2, got 1"),
        (
            {"param_grid": {"max_iter": [5]}, "factor": 3},
            "max_iter must not be searched with factor, which chooses the epochs",
        ),
        (
            {"param_grid": GRID, "min_resources": 3},
            "min_resources 3 has no effect without factor (use factor=3)",
        ),
        ({"param_grid": GRID, "n_jobs": 0}, "n_jobs must be a number of threads, -1 for all, or "),
        (
            {"param_grid": GRID, "scoring": ["accuracy"]},
            "refit must be the name of the metric that chooses, or False, with several metrics",
        ),
        ({"param_grid": GRID, "error_score": "nan"}, 'error_score must be a number or "raise"'),
    ],
)
def test_wrong_arguments_are_refused_in_one_sentence(
    arguments: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        SweepCV(MLPClassifier(), **arguments).fit(X, Y)
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


def test_another_estimator_and_another_argument_of_fit_are_refused() -> None:
    with pytest.raises(SettingsError, match=r"got LogisticRegression \(GridSearchCV searches"):
        SweepCV(LogisticRegression(), {"C": [1.0]}).fit(X, Y)
    with pytest.raises(SettingsError, match="unknown argument weight of fit"):
        SweepCV(MLPClassifier(), GRID).fit(X, Y, weight=Y)
