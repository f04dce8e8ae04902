"""Classes of whole networks: returned gradients, and steps of one training sample."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.objects import find_constructor_calls


def verdict_on(cls: type) -> FunctionVerdict:
    """The verdict on the only method of a class that is checked."""
    [check] = find_consistency_checks({}, {cls.__name__: cls}, find_constructor_calls)
    return check.verdict()


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


class LayersInLists:
    def __init__(self, sizes):
        draw = np.random.default_rng(0).normal
        self.biases = [draw(size=(n, 1)) for n in sizes[1:]]
        self.weights = [draw(size=(b, a)) for a, b in itertools.pairwise(sizes)]

    def feedforward(self, a):
        for b, w in zip(self.biases, self.weights, strict=True):
            a = sigmoid(w @ a + b)
        return a

    def backprop(self, x, y):
        kept = [x]
        for b, w in zip(self.biases, self.weights, strict=True):
            kept.append(sigmoid(w @ kept[-1] + b))
        delta = kept[-1] - y
        nabla_b, nabla_w = [delta], [delta @ kept[-2].T]
        for place in range(len(self.weights) - 1, 0, -1):
            a = kept[place]
            delta = self.weights[place].T @ delta * a * (1 - a)
            nabla_b.insert(0, delta)
            nabla_w.insert(0, delta @ kept[place - 1].T)
        return nabla_b, nabla_w


class RowsWithStoredOutputs:
    def __init__(self, n_in, n_hidden, n_out, reg=0.01):
        draw = np.random.default_rng(0).normal
        self.W1, self.b1 = draw(size=(n_in, n_hidden)), np.zeros((1, n_hidden))
        self.W2, self.b2 = draw(size=(n_hidden, n_out)), np.zeros((1, n_out))
        self.reg = reg

    def forward(self, X):
        self.z1 = X @ self.W1 + self.b1
        self.a1 = np.maximum(0, self.z1)
        grown = np.exp(self.a1 @ self.W2 + self.b2)
        self.probs = grown / grown.sum(axis=1, keepdims=True)
        return self.probs

    def backward(self, X, y):
        d = (self.probs - y) / len(X)
        d1 = d @ self.W2.T * (self.z1 > 0)
        dW2, db2 = self.a1.T @ d + self.reg * self.W2, d.sum(axis=0, keepdims=True)
        dW1, db1 = X.T @ d1 + self.reg * self.W1, d1.sum(axis=0, keepdims=True)
        return dW1, db1, dW2, db2


class StepsUphillInTwoMethods:
    def __init__(self):
        draw = np.random.default_rng(0).normal
        self.W1, self.W2 = draw(size=(2, 3)), draw(size=(3, 1))

    def forward(self, X):
        self.a1 = sigmoid(X @ self.W1)
        return sigmoid(self.a1 @ self.W2)

    def backward(self, X, y, o):
        delta = (y - o) * o * (1 - o)
        below = delta @ self.W2.T * self.a1 * (1 - self.a1)
        self.W1 += X.T @ below
        self.W2 += self.a1.T @ delta


class TrainsWithLists:
    def __init__(self, inputnodes, hiddennodes, outputnodes, learningrate):
        draw = np.random.default_rng(0).normal
        self.lr = learningrate
        self.wih = draw(size=(hiddennodes, inputnodes))
        self.who = draw(size=(outputnodes, hiddennodes))

    def query(self, inputs_list):
        inputs = np.array(inputs_list, ndmin=2).T
        return sigmoid(self.who @ sigmoid(self.wih @ inputs))

    def train(self, inputs_list, targets_list):
        inputs, targets = np.array(inputs_list, ndmin=2).T, np.array(targets_list, ndmin=2).T
        h = sigmoid(self.wih @ inputs)
        o = sigmoid(self.who @ h)
        error = (targets - o) * o * (1 - o)
        carried = self.who.T @ error
        self.who += self.lr * error @ h.T
        self.wih += self.lr * (carried * h * (1 - h)) @ inputs.T


@pytest.mark.parametrize(
    "cls", [LayersInLists, RowsWithStoredOutputs, StepsUphillInTwoMethods, TrainsWithLists]
)
def test_a_right_backpropagation_is_right(cls: type) -> None:
    assert verdict_on(cls).outcome == RIGHT


def test_a_hidden_layer_without_the_derivative_of_its_activation_is_wrong() -> None:
    class Forgetful(LayersInLists):
        def backprop(self, x, y):
            a1 = sigmoid(self.weights[0] @ x + self.biases[0])
            d2 = sigmoid(self.weights[1] @ a1 + self.biases[1]) - y
            d1 = self.weights[1].T @ d2
            nabla_b, nabla_w = [d1, d2], [d1 @ x.T, d2 @ a1.T]
            return nabla_b, nabla_w

    verdict = verdict_on(Forgetful)
    assert verdict.outcome == WRONG
    assert "nabla_b[1] and nabla_w[1] agree" in verdict.sentence


def test_a_bias_gradient_of_one_number_is_wrong() -> None:
    class OneNumber(RowsWithStoredOutputs):
        def __init__(self, n_in, n_hidden, n_out):
            super().__init__(n_in, n_hidden, n_out, reg=0.0)

        def backward(self, X, y):
            dW1, db1, dW2, db2 = super().backward(X, y)
            db1, db2 = db1.sum(), db2.sum()
            return dW1, db1, dW2, db2

    verdict = verdict_on(OneNumber)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "accidental broadcast")


def test_errors_split_by_the_weights_as_in_a_known_book_are_not_called_wrong() -> None:
    class SplitsErrors(TrainsWithLists):
        def train(self, inputs_list, targets_list):
            inputs, targets = np.array(inputs_list, ndmin=2).T, np.array(targets_list, ndmin=2).T
            h = sigmoid(self.wih @ inputs)
            o = sigmoid(self.who @ h)
            carried = self.who.T @ (targets - o)
            self.who += self.lr * ((targets - o) * o * (1 - o)) @ h.T
            self.wih += self.lr * (carried * h * (1 - h)) @ inputs.T

    verdict = verdict_on(SplitsErrors)
    assert verdict.outcome == NOT_CHECKED
    assert "without the derivative of the output's activation" in verdict.sentence


def test_weights_used_after_their_own_step_are_named() -> None:
    class StepsTooSoon:
        def __init__(self):
            draw = np.random.default_rng(0).normal
            self.low, self.high = draw(size=(4, 3)), draw(size=(2, 4))

        def learn(self, x, target, rate=0.5):
            h = sigmoid(self.low @ x)
            o = sigmoid(self.high @ h)
            delta = (o - target) * o * (1 - o)
            self.high -= rate * np.outer(delta, h)
            self.low -= rate * np.outer(self.high.T @ delta * h * (1 - h), x)

    verdict = verdict_on(StepsTooSoon)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "weights used after their step")
    assert "high is changed before the error is carried back through it" in verdict.sentence


def test_a_network_of_an_unusual_activation_without_forward_is_not_checked() -> None:
    class Softplus:
        def __init__(self):
            draw = np.random.default_rng(0).normal
            self.low, self.high = draw(size=(4, 3)), draw(size=(2, 4))

        def learn(self, x, target, rate=0.5):
            z = self.low @ x
            h = np.log1p(np.exp(z))
            delta = self.high @ h - target
            carried = self.high.T @ delta * sigmoid(z)
            self.high -= rate * np.outer(delta, h)
            self.low -= rate * np.outer(carried, x)

    assert verdict_on(Softplus).outcome == NOT_CHECKED


class WithPenalty(LayersInLists):
    """Adds the derivative of an elastic net, which no loss of the class has."""

    def penalty(self, w):
        return 0.01 * np.sign(w) + 0.02 * w

    def backprop(self, x, y):
        a1 = sigmoid(self.weights[0] @ x + self.biases[0])
        d2 = sigmoid(self.weights[1] @ a1 + self.biases[1]) - y
        d1 = self.weights[1].T @ d2 * a1 * (1 - a1)
        first = d1 @ x.T + self.penalty(self.weights[0])
        second = d2 @ a1.T + self.penalty(self.weights[1])
        nabla_b, nabla_w = [d1, d2], [first, second]
        return nabla_b, nabla_w


class WithAnotherTerm(WithPenalty):
    backprop = WithPenalty.backprop

    def penalty(self, w):
        return 0.01 * np.cosh(w)


def test_gradients_of_weights_with_a_penalty_are_not_called_wrong() -> None:
    assert verdict_on(WithPenalty).outcome == NOT_CHECKED
    assert verdict_on(WithAnotherTerm).outcome == WRONG
