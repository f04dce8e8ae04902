"""Methods that return a value and its gradient."""

from __future__ import annotations

import numpy as np

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict
from steepest.inspections.objects import find_constructor_calls


def verdict_on(cls: type) -> FunctionVerdict:
    """The verdict on the only method of a class that is checked."""
    [check] = find_consistency_checks({}, {cls.__name__: cls}, find_constructor_calls)
    return check.verdict()


class TwoLayers:
    def __init__(self, input_size, hidden_size, output_size, std=1e-4):
        draw = np.random.default_rng(0).normal
        self.params = {"W1": std * draw(size=(input_size, hidden_size))}
        self.params |= {"b1": np.zeros(hidden_size), "b2": np.zeros(output_size)}
        self.params["W2"] = std * draw(size=(hidden_size, output_size))

    def loss(self, X, y=None, reg=0.0):
        W1, W2, n = self.params["W1"], self.params["W2"], len(X)
        h = np.maximum(0, X @ W1 + self.params["b1"])
        scores = h @ W2 + self.params["b2"]
        if y is None:
            return scores
        p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(n), y]).mean() + reg * (np.sum(W1**2) + np.sum(W2**2))
        d = (p - np.eye(p.shape[1])[y]) / n
        dh = d @ W2.T * (h > 0)
        grads = {"W2": h.T @ d + 2 * reg * W2, "b2": d.sum(axis=0)}
        grads |= {"W1": X.T @ dh + 2 * reg * W1, "b1": dh.sum(axis=0)}
        return loss, grads


class TwoLayersWithASum(TwoLayers):
    def loss(self, X, y=None, reg=0.0):
        loss, grads = super().loss(X, y, reg)
        grads["W1"] = grads["W1"] * len(X)
        return loss, grads


class LogisticRegression:
    def __init__(self, n):
        self.w, self.b = np.zeros(n), 0.0

    def loss_grad(self, X, Y):
        p = 1 / (1 + np.exp(-(X @ self.w + self.b)))
        loss = -np.mean(Y * np.log(p) + (1 - Y) * np.log(1 - p))
        dw, db = X.T @ (p - Y) / len(Y), np.mean(p - Y)
        return loss, dw, db


def test_right_losses_of_classes_are_right() -> None:
    assert verdict_on(TwoLayers).outcome == RIGHT
    assert verdict_on(LogisticRegression).outcome == RIGHT


def test_a_wrong_gradient_of_a_class_is_named_by_its_key() -> None:
    verdict = verdict_on(TwoLayersWithASum)
    assert verdict.outcome == WRONG
    assert "grads['W1'] is 5 times the right one" in verdict.sentence
    assert verdict.failing is not None
    assert verdict.failing.call.startswith("net = TwoLayersWithASum(3, 4, 2); net.params['W1'] = ")
