"""Training on numbers and on several labels a row: scores, predictions, units, refusals."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

import steepest as st
from steepest.errors import DataError, SettingsError

SETTINGS: dict[str, Any] = {"hidden": (8,), "learning_rate": 0.01, "epochs": 5}
RNG = np.random.default_rng(0)
X = RNG.normal(size=(60, 3))
LABELS = (X @ RNG.normal(size=(3, 2)) > 0).astype(int)


@pytest.mark.parametrize("name", ["diabetes", "linnerud"])
def test_r2_is_that_of_scikit_learn_in_the_units_of_y(name: str) -> None:
    run = st.train(name, **SETTINGS)
    for part, rows in zip(("train", "validation", "test"), run.parts, strict=True):
        x, y = run.dataset.x[rows], run.dataset.y[rows]
        score = getattr(run.scores, f"{part}_r2{'_after' if part == 'train' else ''}")
        assert score == pytest.approx(r2_score(y, run.network.predict(x)), rel=1e-4)


def test_errors_are_those_of_scikit_learn_with_weights_of_rows() -> None:
    data, weights = st.load("diabetes"), np.arange(442.0)
    weighted = st.Dataset(data.x, data.y, sample_weight=weights, problem="regression")
    run = st.train(weighted, **SETTINGS)
    for number, part in enumerate(("training", "validation", "test")):
        rows = run.parts[number]
        y, predicted, w = data.y[rows], run.network.predict(data.x[rows]), weights[rows]
        squares = mean_squared_error(y, predicted, sample_weight=w)
        assert run.rmse(part) == pytest.approx(squares**0.5)
        assert run.mae(part) == pytest.approx(mean_absolute_error(y, predicted, sample_weight=w))
    rows = run.parts[2]
    expected = r2_score(
        data.y[rows], run.network.predict(data.x[rows]), sample_weight=weights[rows]
    )
    assert run.scores.test_r2 == pytest.approx(expected, rel=1e-4)


def test_several_targets_have_errors_of_their_own() -> None:
    run = st.train("linnerud", **SETTINGS)
    rows = run.parts[1]
    errors = run.network.predict(run.dataset.x[rows]) - run.dataset.y[rows]
    np.testing.assert_allclose(run.rmse(), np.sqrt((errors**2).mean(axis=0)))
    np.testing.assert_allclose(run.mae("validation"), abs(errors).mean(axis=0))


def test_the_units_of_y_change_neither_weights_nor_scores() -> None:
    data = st.load("diabetes")
    first = st.train(data, **SETTINGS)
    scaled = st.train(st.Dataset(data.x, 1024 * data.y, problem="regression"), **SETTINGS)
    assert scaled.weights_sha256 == first.weights_sha256
    assert scaled.scores == first.scores
    assert scaled.rmse() == pytest.approx(1024 * first.rmse())


def test_without_scaling_the_loss_is_the_mean_squared_error_of_y_itself() -> None:
    y = X[:, 0] + 0.5
    run = st.train(st.Dataset(X, y, scaling="none"), **SETTINGS)
    assert run.scores.test_loss == pytest.approx(run.rmse("test") ** 2, rel=1e-5)


def test_poisson_predicts_the_mean_of_counts() -> None:
    counts = RNG.poisson(np.exp(0.5 * X[:, 0] + 1))
    run = st.train((X, counts), loss="poisson", **SETTINGS | {"epochs": 60})
    predicted = run.network.predict(X)
    assert (predicted > 0).all()
    assert predicted.mean() == pytest.approx(counts.mean(), rel=0.2)
    assert run.scores.validation_r2 > 0.2


def test_pinball_predicts_its_quantile() -> None:
    x = np.zeros((4000, 1))
    y = np.random.default_rng(1).normal(size=4000)
    run = st.train((x, y), loss="pinball", quantile=0.9, hidden=(), learning_rate=0.01, epochs=20)
    assert (y < run.network.predict(x)).mean() == pytest.approx(0.9, abs=0.03)


def test_the_accuracy_of_several_labels_is_the_share_of_labels_that_are_right() -> None:
    run = st.train((X, LABELS), **SETTINGS)
    rows = run.parts[1]
    predicted = run.network.predict(X[rows])
    assert run.scores.validation_accuracy == pytest.approx((predicted == LABELS[rows]).mean())
    assert (run.network.predict_proba(X) > 0.5).astype(int).tolist() == run.network.predict(
        X
    ).tolist()
    assert "accuracy is the share of labels that are right" in str(run)


def test_a_run_says_in_which_units_its_errors_are() -> None:
    run = st.train("diabetes", **SETTINGS)
    assert f"R² {run.scores.test_r2:.4f}, RMSE {run.rmse('test'):.4g}, MAE" in str(run)
    assert "squared_error, of y standardised on the training part" in str(run)
    assert "poisson, of y itself" in str(st.train((X, abs(X[:, 0])), loss="poisson", **SETTINGS))


def test_early_stopping_looks_at_r2() -> None:
    run = st.train(
        "diabetes",
        hidden=(64,),
        learning_rate=0.02,
        epochs=200,
        patience=5,
        monitor="validation_r2",
    )
    assert run.status == "stopped early"
    best = np.nanargmax(run.history["validation_r2"])
    assert run.best_epoch == best
    assert run.scores.validation_r2 == run.history["validation_r2"][best]


def test_the_engine_and_the_reference_score_alike() -> None:
    data = st.Dataset(X, abs(X[:, 0]))
    for loss in ("squared_error", "huber", "poisson", "pinball"):
        both = [
            st.train(data, loss=loss, trainer=trainer, dtype="float64", **SETTINGS).scores
            for trainer in ("engine", "reference")
        ]
        assert both[0].validation_r2 == pytest.approx(both[1].validation_r2, rel=1e-9)


@pytest.mark.parametrize(
    ("data", "settings", "message"),
    [
        (
            "iris",
            {"loss": "squared_error"},
            'loss "squared_error" needs numbers, the data has 3 classes '
            '(for numbers give the data problem="regression")',
        ),
        (
            "diabetes",
            {"loss": "softmax_cross_entropy"},
            'loss "softmax_cross_entropy" needs classes, the data has a number a row '
            '(for classes give the data problem="classification")',
        ),
        (
            "linnerud",
            {"class_weight": "balanced"},
            'class_weight "balanced" needs classes, the data has 3 numbers a row '
            "(sample_weight of the Dataset weights rows)",
        ),
        (
            "diabetes",
            {"label_smoothing": 0.1},
            "label_smoothing 0.1 needs labels, the data has a number a row (leave it out)",
        ),
        (
            "diabetes",
            {"monitor": "validation_accuracy", "patience": 3},
            'monitor "validation_accuracy" is not a score of regression '
            '(use "validation_r2" or "validation_loss")',
        ),
        (
            "iris",
            {"monitor": "train_r2", "patience": 3},
            'monitor "train_r2" is not a score of classification '
            '(use "train_accuracy" or "train_loss")',
        ),
        (
            (X, LABELS),
            {"loss": "squared_error"},
            'loss "squared_error" needs numbers, the data has 2 labels a row '
            '(use "binary_cross_entropy" or "auto")',
        ),
    ],
)
def test_settings_that_do_not_fit_the_targets_are_refused_in_a_sentence(
    data: Any, settings: dict[str, Any], message: str
) -> None:
    data = st.Dataset(*data) if isinstance(data, tuple) else data
    with pytest.raises(SettingsError) as caught:
        st.train(data, **settings)
    assert str(caught.value) == message


def test_poisson_refuses_negative_targets() -> None:
    with pytest.raises(DataError) as caught:
        st.train((X, X[:, 0]), loss="poisson")
    row = int(X[:, 0].argmin())
    assert str(caught.value) == (
        f"y must have no number below 0 with the loss poisson, row {row} has {X[row, 0]:g} "
        '(use loss="squared_error")'
    )


def test_numbers_have_no_probabilities_and_classes_no_rmse() -> None:
    with pytest.raises(DataError, match=r"^a network that predicts numbers has no probabilities"):
        st.train("diabetes", **SETTINGS).network.predict_proba(st.load("diabetes").x)
    with pytest.raises(DataError, match=r"^errors need targets that are numbers, iris has classes"):
        st.train("iris", **SETTINGS).rmse()
    run = st.train("diabetes", **SETTINGS)
    for draw in (run.plot_confusion, run.plot_decision, run.plot_misclassified):
        with pytest.raises(DataError, match=r"^this picture needs classes, diabetes has numbers"):
            draw()


@pytest.mark.parametrize(
    ("data", "settings"),
    [
        ("diabetes", {}),
        ("linnerud", {"loss": "huber", "delta": 0.5}),
        (st.Dataset(X, LABELS), {}),
        (st.Dataset(X, abs(X[:, 0])), {"loss": "poisson"}),
    ],
)
def test_a_network_scores_the_rows_of_a_part_as_its_run_does(
    data: Any, settings: dict[str, Any]
) -> None:
    run = st.train(data, **SETTINGS, **settings)
    rows, kind = run.parts[1], run.dataset.kind
    loss, score = run.network.evaluate(run.dataset.x[rows], run.dataset.y[rows])
    assert loss == pytest.approx(run.scores.validation_loss, rel=1e-5)
    assert score == pytest.approx(getattr(run.scores, kind.score("validation")), rel=1e-5)
    assert run.network.score(run.dataset.x[rows], run.dataset.y[rows]) == score


def test_targets_of_another_shape_cannot_be_scored() -> None:
    run = st.train("linnerud", **SETTINGS)
    with pytest.raises(DataError) as caught:
        run.network.evaluate(run.dataset.x, run.dataset.y[:, :2])
    assert str(caught.value) == (
        "y must hold numbers for 20 rows, shape (20, 3), got shape (20, 2)"
    )
