"""Runs: histories and networks made by hand, so that every number is known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from steepest.training.networks import Network
from steepest.training.scores import History, scores_from


def test_history_columns_are_found_by_name() -> None:
    history = History(np.arange(18.0).reshape(3, 6))
    assert history.epochs == 2
    assert history["train_accuracy"].tolist() == [1, 7, 13]
    assert len(history) == 6
    assert repr(history).startswith("History of 2 epochs: train_loss, ")


def test_nan_is_null_in_the_frame() -> None:
    frame = History(np.full((2, 6), math.nan)).frame()
    assert frame["validation_loss"].null_count() == 2


def binary() -> Network:
    # logit = 2 (x - 1) / 4 - 0.5, so the boundary is at x = 2.
    return Network(
        layers=[(np.array([[2.0]]), np.array([-0.5]), "identity")],
        classes=np.array(["no", "yes"]),
        mean=np.array([1.0]),
        deviation=np.array([4.0]),
        loss="binary_cross_entropy",
        features=("x0",),
    )


def test_class_one_iff_the_logit_is_positive() -> None:
    network = binary()
    x = [[1.999], [2.0], [2.001]]
    assert network.predict(x).tolist() == ["no", "no", "yes"]
    assert network.logits([[6.0]]).tolist() == [[2.0]]
    probability = network.predict_proba([[6.0]])
    assert probability[0, 1] == pytest.approx(1 / (1 + math.exp(-2)), abs=1e-15)
    assert probability.sum() == pytest.approx(1, abs=1e-15)


def test_argmax_takes_the_first() -> None:
    network = Network(
        layers=[(np.array([[1.0, 1.0, 0.0]]), np.zeros(3), "identity")],
        classes=np.array([10, 20, 30]),
        mean=np.zeros(1),
        deviation=np.ones(1),
        loss="softmax_cross_entropy",
        features=("x0",),
    )
    assert network.predict([[1.0], [-1.0]]).tolist() == [10, 30]
    assert network.predict_proba([[0.0]]).tolist() == [[1 / 3] * 3]


def test_a_network_prints_its_shape() -> None:
    assert repr(binary()) == "Network 1-1 (no hidden layer), float64"
    assert [w.shape for w in binary().weights] == [(1, 1)]
    assert [b.tolist() for b in binary().biases] == [[-0.5]]


def test_probabilities_far_out_neither_overflow_nor_warn() -> None:
    assert binary().predict_proba([[1e5], [-1e5]]).tolist() == [[0.0, 1.0], [1.0, 0.0]]


def test_scores_are_named_as_in_the_history() -> None:
    scores = scores_from("classification", np.arange(6.0), [6.0, 7.0])
    assert (scores.train_accuracy_after, scores.validation_loss, scores.test_accuracy) == (3, 4, 7)
