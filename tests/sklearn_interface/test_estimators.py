"""The estimators keep scikit-learn's contract, and learn what scikit-learn's own learn."""

from __future__ import annotations

import os
import pickle
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn import neural_network
from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris
from sklearn.exceptions import ConvergenceWarning
from sklearn.inspection import permutation_importance
from sklearn.metrics import accuracy_score
from sklearn.model_selection import GridSearchCV, cross_validate
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

from steepest.errors import SettingsError
from steepest.sklearn import MLPClassifier, MLPRegressor

SHORT: dict[str, Any] = {"max_iter": 60, "random_state": 0}


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """scikit-learn skips a check unless the variable is set, and draws from NumPy's state."""
    before, state = os.environ.get("SCIPY_ARRAY_API"), np.random.get_state()
    os.environ["SCIPY_ARRAY_API"] = "1"
    yield
    np.random.set_state(state)
    os.environ.pop("SCIPY_ARRAY_API")
    if before is not None:
        os.environ["SCIPY_ARRAY_API"] = before


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@parametrize_with_checks([MLPClassifier(max_iter=60), MLPRegressor(max_iter=60)])
def test_scikit_learns_own_checks_pass(estimator: Any, check: Any) -> None:
    check(estimator)


def scores(estimator: Any, x: Any, y: Any) -> Any:
    """Test scores of five folds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return cross_validate(make_pipeline(StandardScaler(), estimator), x, y, cv=5)["test_score"]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"solver": "sgd", "learning_rate_init": 0.05},
        {"solver": "sgd", "learning_rate_init": 0.05, "learning_rate": "adaptive"},
        {"activation": "tanh", "early_stopping": True, "alpha": 1.0},
    ],
    ids=["adam", "sgd", "adaptive", "early stopping"],
)
def test_a_classifier_learns_what_scikit_learns_own_learns(options: dict[str, Any]) -> None:
    x, y = load_breast_cancer(return_X_y=True)
    arguments = {"hidden_layer_sizes": (20,), "max_iter": 100, "random_state": 0} | options
    own = scores(MLPClassifier(**arguments), x, y)
    other = scores(neural_network.MLPClassifier(**arguments), x, y)
    assert abs(own.mean() - other.mean()) < 0.02


@pytest.mark.parametrize("solver", ["adam", "sgd"])
def test_a_regressor_learns_what_scikit_learns_own_learns(solver: str) -> None:
    x, y = load_diabetes(return_X_y=True)
    y = (y - y.mean()) / y.std()
    rate = {"adam": 0.01, "sgd": 0.02}[solver]
    arguments: dict[str, Any] = {"solver": solver, "learning_rate_init": rate, "alpha": 1.0}
    arguments |= {"hidden_layer_sizes": (10,), "max_iter": 60, "random_state": 0}
    own = scores(MLPRegressor(**arguments), x, y)
    other = scores(neural_network.MLPRegressor(**arguments), x, y)
    assert abs(own.mean() - other.mean()) < 0.05


def test_one_step_of_sgd_is_that_of_scikit_learn() -> None:
    source = np.random.default_rng(0)
    x, y = source.normal(size=(40, 3)), source.normal(size=(40, 2))
    arguments: dict[str, Any] = {"solver": "sgd", "momentum": 0.0, "max_iter": 1, "alpha": 0.0}
    arguments |= {"hidden_layer_sizes": (), "batch_size": 40, "learning_rate_init": 0.1}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        own = MLPRegressor(**arguments, scale_targets=False, random_state=0).fit(x, y)
    # The loss of one linear layer is a quadratic, so the step can be undone.
    w1, b1 = own.coefs_[0], own.intercepts_[0]
    step = np.eye(3) - 0.1 * x.T @ x / 40
    ones = -0.1 * x.mean(axis=0)[:, None]
    matrix = np.block([[step, ones], [ones.T, np.full((1, 1), 0.9)]])
    moved = 0.1 * np.vstack([x.T @ y / 40, y.mean(axis=0)])
    start = np.linalg.solve(matrix, np.vstack([w1, b1]) - moved)
    np.testing.assert_allclose(start[3], 0, atol=1e-12)  # biases begin at 0
    half = ((x @ start[:3] - y) ** 2).mean(axis=0).sum() / 2
    assert own.loss_curve_[0] == pytest.approx(half)


@pytest.mark.parametrize("outputs", [1, 2])
def test_a_regressor_does_not_depend_on_the_units_of_its_targets(outputs: int) -> None:
    source = np.random.default_rng(0)
    x = source.normal(size=(120, 3))
    y = (np.sin(x) @ source.normal(size=(3, outputs))).squeeze()
    arguments: dict[str, Any] = {"hidden_layer_sizes": (8,), "max_iter": 5, "random_state": 0}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        plain, large = (
            MLPRegressor(**arguments).fit(x, targets) for targets in (y, 1000 * y + 5000)
        )
        raw = MLPRegressor(**arguments, scale_targets=False).fit(x, 1000 * y + 5000)
    np.testing.assert_allclose(large.predict(x), 1000 * plain.predict(x) + 5000, rtol=1e-9)
    assert raw.score(x, 1000 * y + 5000) < 0
    assert ["of y standardised" in str(model.run_) for model in (large, raw)] == [True, False]
    (w1, w2), (b1, b2) = large.coefs_, large.intercepts_
    own = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    np.testing.assert_allclose(own.squeeze(), large.predict(x), rtol=1e-9)


def test_a_regressor_that_goes_on_keeps_the_scale_of_its_first_targets() -> None:
    source = np.random.default_rng(0)
    x, y = source.normal(size=(60, 2)), source.normal(50, 10, size=60)
    model = MLPRegressor((4,), random_state=0).partial_fit(x[:20], y[:20])
    before = model.network_.target_mean
    model.partial_fit(x[20:], y[20:])
    assert before == pytest.approx(y[:20].mean())
    assert model.network_.target_mean == before


@pytest.mark.parametrize("given", ["yes", 1, None])
def test_scale_targets_is_true_or_false(given: Any) -> None:
    with pytest.raises(SettingsError, match="scale_targets must be True or False"):
        MLPRegressor(scale_targets=given).fit([[0.0], [1.0]], [1.0, 2.0])


def test_it_is_part_of_pipelines_searches_and_inspections() -> None:
    x, y = load_iris(return_X_y=True, as_frame=True)
    x["place"] = np.where(np.arange(150) % 2, "north", "south")
    columns = ColumnTransformer(
        [("number", StandardScaler(), list(x.columns[:4])), ("text", OneHotEncoder(), ["place"])]
    )
    model = make_pipeline(columns, MLPClassifier((8,), learning_rate_init=0.02, **SHORT))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        search = GridSearchCV(model, {"mlpclassifier__alpha": [1e-4, 1e-2]}, cv=3).fit(x, y)
        calibrated = CalibratedClassifierCV(model, cv=3).fit(x, y)
    assert search.best_score_ > 0.9
    assert calibrated.predict_proba(x).shape == (150, 3)
    importances = permutation_importance(search, x, y, n_repeats=3, random_state=0)
    assert importances.importances_mean.argmax() in (2, 3)
    again = pickle.loads(pickle.dumps(search))
    assert (again.predict(x) == search.predict(x)).all()


def test_a_clone_with_the_same_random_state_learns_the_same() -> None:
    x, y = load_digits(return_X_y=True)
    first = MLPClassifier((16,), max_iter=5, random_state=3, tol=-np.inf)
    second = clone(first)
    assert (first.fit(x, y).predict_proba(x) == second.fit(x, y).predict_proba(x)).all()
    assert (first.n_iter_, first.n_layers_, first.n_outputs_, first.t_) == (5, 3, 10, 5 * 1797)
    assert [w.shape for w in first.coefs_] == [(64, 16), (16, 10)]


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_labels_come_back_as_they_were() -> None:
    x, y = load_iris(return_X_y=True, as_frame=True)
    x = (x - x.mean()) / x.std()
    names = pd.Series(np.array(["a", "b", "c"], dtype=object)[y])
    model = MLPClassifier((8,), learning_rate_init=0.05, **SHORT).fit(x, names)
    assert (model.predict(x) == names).mean() > 0.95
    assert model.feature_names_in_.tolist() == x.columns.tolist()
    assert (
        model.decision_function(x).argmax(axis=1).tolist()
        == model.predict_proba(x).argmax(axis=1).tolist()
    )


def test_early_stopping_holds_rows_back_and_keeps_their_scores() -> None:
    x, y = load_digits(return_X_y=True)
    model = MLPClassifier((16,), early_stopping=True, random_state=0).fit(x, y)
    assert model.best_validation_score_ == max(model.validation_scores_)
    assert len(model.validation_scores_) == model.n_iter_ < 200
    assert model.best_loss_ is None


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_counts_are_predicted_with_the_poisson_loss() -> None:
    source = np.random.default_rng(0)
    x = source.normal(size=(300, 2))
    y = source.poisson(np.exp(x[:, 0]))
    arguments: dict[str, Any] = {"learning_rate_init": 0.01, "random_state": 0, "max_iter": 300}
    model = MLPRegressor((8,), loss="poisson", **arguments).fit(x[:200], y[:200])
    assert (model.predict(x) > 0).all()
    assert model.out_activation_ == "exp"
    assert model.score(x[200:], y[200:]) > 0.4


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            {"solver": "lbfgs"},
            'solver must be adam or sgd, got "lbfgs" (scikit-learn\'s own estimator has lbfgs)',
        ),
        ({"activation": "swish"}, "activation must be relu, logistic, tanh, identity, "),
        (
            {"learning_rate": 0.1},
            "learning_rate must be constant or adaptive, got 0.1 (the number is "
            "learning_rate_init)",
        ),
        ({"learning_rate_init": 0}, "learning_rate_init must be a positive number, got 0"),
        ({"alpha": -1}, "alpha must be at least 0, got -1"),
        ({"tol": np.nan}, "tol must be a number, got nan"),
        ({"max_iter": 0}, "max_iter must be a whole number of at least 1, got 0"),
        ({"shuffle": False}, "shuffle must be True"),
        ({"early_stopping": 1}, "early_stopping must be True or False, got 1"),
        ({"batch_size": 0}, 'batch_size must be "auto" or a whole number from 1, got 0'),
        (
            {"early_stopping": True, "validation_fraction": 1},
            "validation_fraction must be between 0 and 1, got 1",
        ),
        ({"hidden_layer_sizes": 1.5}, "hidden_layer_sizes must be a tuple of whole numbers"),
        ({"learning_rate_init": 1e300}, "training diverged: the loss or the weights are not"),
    ],
)
def test_wrong_arguments_are_refused_in_one_sentence(
    arguments: dict[str, Any], sentence: str
) -> None:
    x, y = load_iris(return_X_y=True)
    with pytest.raises(SettingsError) as caught:
        MLPClassifier(**arguments).fit(x, y)
    assert str(caught.value).startswith(sentence)


def test_a_training_that_still_improves_is_said() -> None:
    with pytest.warns(ConvergenceWarning, match="still improved after max_iter=3 epochs"):
        MLPClassifier(max_iter=3).fit(*load_iris(return_X_y=True))


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_warm_start_goes_on_with_the_network() -> None:
    x, y = load_iris(return_X_y=True)
    arguments: dict[str, Any] = {"solver": "sgd", "momentum": 0.0, "learning_rate_init": 0.01}
    arguments |= {"hidden_layer_sizes": (8,), "random_state": 0, "tol": -np.inf}
    model = MLPClassifier(**arguments, max_iter=3, warm_start=True).fit(x, y)
    first = model.coefs_[0].copy()
    again = MLPClassifier(**arguments, max_iter=3).fit(x, y)
    assert (first == again.coefs_[0]).all()
    model.fit(x, y)
    assert (model.n_iter_, model.t_, len(model.loss_curve_)) == (6, 900, 6)
    assert model.loss_curve_[3] < model.loss_curve_[2]
    assert model.run_.history["train_loss"][0] < model.loss_curve_[1]
    with pytest.raises(SettingsError, match=r"network of the same widths, 4-8-3, got 4-6-3 \(ta"):
        model.set_params(hidden_layer_sizes=(6,)).fit(x, y)
    with pytest.raises(SettingsError, match="must have the classes of the fit before"):
        model.fit(x[:100], y[:100])


def test_partial_fit_trains_an_epoch_on_these_rows() -> None:
    x, y = load_iris(return_X_y=True)
    x = StandardScaler().fit_transform(x)
    model = MLPClassifier((16,), learning_rate_init=0.02, random_state=0)
    with pytest.raises(SettingsError, match="classes must be given at the first call"):
        model.partial_fit(x, y)
    for epoch in range(24):
        rows = np.flatnonzero(np.arange(150) % 3 != epoch % 3)
        model.partial_fit(x[rows], y[rows], classes=[0, 1, 2])
    assert model.score(x, y) > 0.9
    assert (model.n_iter_, len(model.loss_curve_), model.classes_.tolist()) == (24, 24, [0, 1, 2])
    with pytest.raises(SettingsError, match=r"labels among the classes, got 3"):
        model.partial_fit(x, y + 1)
    with pytest.raises(
        SettingsError, match=r"classes must be those of the first call, \[0, 1, 2\]"
    ):
        model.partial_fit(x, y, classes=[0, 1])
    with pytest.raises(SettingsError, match="early_stopping must be False with partial_fit"):
        MLPClassifier(early_stopping=True).partial_fit(x, y, classes=[0, 1, 2])
    model.partial_fit(x[y < 2], y[y < 2])  # a class is missing
    assert model.predict_proba(x).shape == (150, 3)
    numbers = MLPRegressor((16,), learning_rate_init=0.02, random_state=0)
    for _ in range(40):
        numbers.partial_fit(x[:, :3], x[:, 3])
    assert numbers.score(x[:, :3], x[:, 3]) > 0.8


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_weights_of_rows_count_as_repeated_rows() -> None:
    x, y = load_diabetes(return_X_y=True)
    x, y = x[:60], y[:60] / 100
    weight = np.random.default_rng(0).integers(0, 4, 60)
    repeated = np.repeat(np.arange(60), weight)
    arguments: dict[str, Any] = {"hidden_layer_sizes": (8,), "max_iter": 30, "random_state": 0}
    one = MLPRegressor(**arguments, alpha=1.0).fit(x, y, sample_weight=weight)
    other = MLPRegressor(**arguments, alpha=1.0).fit(x[repeated], y[repeated])
    np.testing.assert_allclose(one.predict(x), other.predict(x), rtol=1e-9)
    twice = MLPRegressor(**arguments, alpha=2.0).fit(x, y, sample_weight=2 * weight)
    np.testing.assert_allclose(one.predict(x), twice.predict(x), rtol=1e-9)
    assert one.score(x, y, weight) == pytest.approx(other.score(x[repeated], y[repeated]))
    with pytest.raises(ValueError, match=r"positive in some row|at least one non-zero"):
        MLPRegressor().fit(x, y, sample_weight=0 * y)
    with pytest.raises(SettingsError, match="sample_weight must be at least 0, got -1"):
        MLPRegressor().fit(x, y, sample_weight=np.where(y > 1, -1, 1))


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_class_weights_are_weights_of_the_rows_of_a_class() -> None:
    x, y = load_breast_cancer(return_X_y=True)
    x, names = StandardScaler().fit_transform(x), np.array(["bad", "good"])[y]
    arguments: dict[str, Any] = {"hidden_layer_sizes": (), "max_iter": 5, "random_state": 0}
    arguments |= {"batch_size": len(x), "alpha": 0.0}
    weight = np.where(y == 1, 0.2, 3.0)
    one = MLPClassifier(**arguments).fit(x, names, sample_weight=weight)
    other = MLPClassifier(**arguments, class_weight={"good": 0.2, "bad": 3.0}).fit(x, names)
    np.testing.assert_allclose(one.coefs_[0], other.coefs_[0], rtol=1e-10)
    even = MLPClassifier(**arguments, class_weight="balanced").fit(x, names)
    assert (even.predict(x) == "bad").mean() > (one.predict(x) == "bad").mean() - 1
    with pytest.raises(SettingsError, match="class_weight must be None with several labels"):
        MLPClassifier(class_weight="balanced").fit(x, np.eye(2, dtype=int)[y])


@pytest.mark.parametrize("kind", ["int", "bool", "str", "float", "list", "weights", "labels"])
def test_the_score_is_scikit_learns_accuracy(kind: str) -> None:
    x, y = load_breast_cancer(return_X_y=True)
    truth: Any = {"bool": y == 1, "str": y.astype(str), "float": y.astype(float)}.get(kind, y)
    if kind == "labels":
        truth = np.column_stack([y, x[:, 0] > 14]).astype(int)
    weights = np.linspace(0, 1, len(y)) if kind == "weights" else None
    model = MLPClassifier((4,), max_iter=3, tol=-np.inf, random_state=0).fit(x, truth)
    given = truth.tolist() if kind == "list" else truth
    expected = accuracy_score(truth, model.predict(x), sample_weight=weights)
    assert model.score(x, given, weights) == expected


def test_a_score_of_labels_of_other_rows_is_refused() -> None:
    x, y = load_iris(return_X_y=True)
    model = MLPClassifier((4,), max_iter=3, tol=-np.inf, random_state=0).fit(x, y)
    with pytest.raises(ValueError, match="inconsistent numbers of samples"):
        model.score(x, y[:-1])
    with pytest.raises(ValueError, match="continuous"):
        model.score(x, y + 0.5)
