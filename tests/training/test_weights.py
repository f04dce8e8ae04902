"""Weights of rows and classes, and smoothed labels, against PyTorch and scikit-learn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from sklearn.metrics import accuracy_score, log_loss
from sklearn.utils.class_weight import compute_class_weight

import steepest as st
from steepest import compiled
from steepest.errors import DataError
from steepest.nn.losses import LOSSES
from steepest.nn.regularisation import balanced_weights
from steepest.training import engine
from steepest.training.settings import Settings

needs_engine = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
WEIGHT = np.array([0.5, 2.0, 1.0, 0.25, 3.0])


def table(classes: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows, labels and weights of rows, one of them 0."""
    rng = np.random.default_rng(classes)
    x, y = rng.normal(size=(23, 4)), rng.integers(classes, size=23).astype(np.int32)
    weights = rng.uniform(0.1, 3.0, 23)
    weights[5] = 0.0
    return x, y, weights


@needs_engine
@pytest.mark.parametrize("smoothing", [0.0, 0.2])
@pytest.mark.parametrize("classes", [2, 5])
def test_the_gradient_is_that_of_torchs_weighted_and_smoothed_loss(
    classes: int, smoothing: float
) -> None:
    x, y, _ = table(classes)
    class_weight = WEIGHT[:classes]
    settings = Settings(
        hidden=(7,),
        loss="softmax_cross_entropy",
        class_weight=tuple(class_weight),
        label_smoothing=smoothing,
        dtype="float64",
    )
    rng = np.random.default_rng(0)
    layers: Any = [
        (rng.normal(size=(4, 7)), rng.normal(size=7), "relu"),
        (rng.normal(size=(7, classes)), rng.normal(size=classes), "identity"),
    ]
    _, gradients = engine.gradient(x, y, layers, settings, classes)
    parameters = [torch.tensor(p, requires_grad=True) for w, b, _ in layers for p in (w, b)]
    w1, b1, w2, b2 = parameters
    z = torch.relu(torch.tensor(x) @ w1 + b1) @ w2 + b2
    codes = torch.tensor(y, dtype=torch.long)
    # PyTorch divides by the weights of the labels' classes, but smooths with all weights; ours is
    # the weighted mean of the smoothed losses.
    each = torch.nn.functional.cross_entropy(z, codes, label_smoothing=smoothing, reduction="none")
    counted = torch.tensor(class_weight[y])
    loss = (each * counted).sum() / counted.sum()
    if not smoothing:
        weighted = torch.nn.functional.cross_entropy(z, codes, torch.tensor(class_weight))
        assert float(weighted.detach()) == pytest.approx(float(loss.detach()), rel=1e-12)
    loss.backward()
    found = [part for pair in gradients for part in pair]
    for g, parameter in zip(found, parameters, strict=True):
        assert parameter.grad is not None
        assert g == pytest.approx(parameter.grad.numpy(), rel=1e-10, abs=1e-12)


@pytest.mark.parametrize("name", sorted(LOSSES))
def test_smoothed_gradients_are_differences_of_the_smoothed_loss(name: str) -> None:
    rng = np.random.default_rng(4)
    units = 3 if name == "softmax_cross_entropy" else 1
    z, y = rng.normal(size=(5, units)), rng.integers(max(2, units), size=5)

    def losses(z: np.ndarray) -> np.ndarray:
        if units == 1:
            p = 1 / (1 + np.exp(-z[:, 0]))
            wanted = 0.7 * y + 0.15
            return -(wanted * np.log(p) + (1 - wanted) * np.log(1 - p))
        logs = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        wanted = 0.7 * np.eye(3)[y] + 0.1
        return -(wanted * logs).sum(axis=1)

    found = LOSSES[name].smoothed(y, z, 0.3)
    for place in np.ndindex(z.shape):
        step = np.zeros(z.shape)
        step[place] = 1e-6
        slope = (losses(z + step).sum() - losses(z - step).sum()) / 2e-6
        assert found[place] == pytest.approx(slope, abs=1e-8)


def test_balanced_weights_are_those_of_scikit_learn() -> None:
    y = np.array([0, 0, 0, 1, 2, 2])
    expected = compute_class_weight("balanced", classes=np.arange(3), y=y)
    assert balanced_weights(y, 3) == pytest.approx(expected, rel=1e-15)
    assert balanced_weights(y, 3, np.full(6, 2.0)) == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize("trainer", ["engine", "reference"])
@pytest.mark.parametrize("classes", [2, 3])
def test_weighted_rows_count_in_losses_and_accuracies_as_in_scikit_learn(
    trainer: str, classes: int
) -> None:
    if trainer == "engine" and not compiled.available():
        pytest.skip(compiled.unavailable_because())
    x, y, weights = table(classes)
    data = st.Dataset(x, y, sample_weight=weights, name="weighted")
    run = st.train(
        data, split=(0.5, 0.5), epochs=3, class_weight="balanced", dtype="float64", trainer=trainer
    )
    rows = run.parts[1]
    kept, probabilities = weights[rows], run.network.predict_proba(x[rows])
    accuracy = accuracy_score(y[rows], run.network.predict(x[rows]), sample_weight=kept)
    assert run.scores.validation_accuracy == pytest.approx(accuracy, rel=1e-12)
    loss = log_loss(y[rows], probabilities, sample_weight=kept, labels=range(classes))
    assert run.scores.validation_loss == pytest.approx(loss, rel=1e-9)


@needs_engine
def test_a_row_of_weight_2_is_a_row_that_is_there_twice() -> None:
    x, y, _ = table(3)
    rows = np.arange(len(x))
    twice = np.r_[rows[:6], rows]
    weights = np.where(rows < 6, 2.0, 1.0)
    settings = {"batch_size": None, "epochs": 5, "dtype": "float64", "seed": 3, "rule": "adam"}
    one = st.train(
        st.Dataset(x, y, sample_weight=weights, scaling="none"),
        split=(rows[:-2], rows[-2:]),
        **settings,
    )
    other = st.train(
        st.Dataset(x[twice], y[twice], scaling="none"),
        split=(np.arange(len(twice) - 2), np.arange(len(twice) - 2, len(twice))),
        **settings,
    )
    for w, w0 in zip(one.network.weights, other.network.weights, strict=True):
        assert w == pytest.approx(w0, rel=1e-9, abs=1e-12)


@needs_engine
def test_the_engine_agrees_with_the_reference_on_weighted_rows() -> None:
    for classes, loss in ((2, "auto"), (2, "binary_cross_entropy_from_probabilities"), (3, "auto")):
        x, y, weights = table(classes)
        weights[:8] = 0.0  # batches of rows that do not count
        weights[8:11] = 1.0
        y[8 : 8 + classes] = np.arange(classes)
        data = st.Dataset(x, y, sample_weight=weights)
        rows = np.arange(len(x))
        one, other = (
            st.train(
                data,
                split=(rows[:19], rows[19:]),
                trainer=trainer,
                loss=loss,
                batch_size=2,
                epochs=4,
                class_weight="balanced",
                label_smoothing=0.1,
                dropout=0.3,
                hidden=(9, 5),
                dtype="float64",
            )
            for trainer in ("engine", "reference")
        )
        np.testing.assert_allclose(one.history.table, other.history.table, rtol=1e-10, atol=1e-12)
        for w, w0 in zip(one.network.weights, other.network.weights, strict=True):
            assert w == pytest.approx(w0, rel=1e-10, abs=1e-12)


def test_a_stored_study_keeps_the_weights_of_rows(tmp_path: Path) -> None:
    x, y, weights = table(2)
    data = st.Dataset(x, y, sample_weight=weights)
    study = st.sweep(data, seeds=2, epochs=2, split=(0.5, 0.5), folder=tmp_path / "study")
    opened = st.open_study(tmp_path / "study")
    assert opened.runs.equals(study.runs)
    assert isinstance(opened.network(0).weights[0], np.ndarray)
    assert st.Dataset(x, y).fingerprint != data.fingerprint


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        (
            [1.0, 2.0],
            "sample_weight must have a number for each of the 4 rows, got shape (2,)",
        ),
        (
            [1.0, -2.0, 1.0, 1.0],
            "sample_weight must hold finite numbers of at least 0, got -2.0 in row 1 "
            "(0 leaves a row out)",
        ),
        (
            [1.0, 1.0, float("nan"), 1.0],
            "sample_weight must hold finite numbers of at least 0, got nan in row 2 "
            "(0 leaves a row out)",
        ),
        (
            [0.0, 0.0, 1.0, 1.0],
            'sample_weight must be positive in a row of each class, got 0 in all rows of class "a" '
            "(leave these rows out of the data)",
        ),
        (
            ["much", "little", "1", "2"],
            "sample_weight must hold numbers, got ['much', 'little', '1', '2']",
        ),
    ],
)
def test_wrong_weights_are_refused_in_a_sentence(weights: Any, message: str) -> None:
    with pytest.raises(DataError) as caught:
        st.Dataset([[0.0], [1.0], [2.0], [3.0]], ["a", "a", "b", "b"], sample_weight=weights)
    assert str(caught.value) == message
