"""Trainings of public code by the kind of what kept them from being recognised."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd  # noqa: F401  # a file that takes frames imports it
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections.finding_trainings import find_trainings
from steepest.inspections.trainings import check_training


class LabelsOfTest:
    def __init__(self, rate=0.01, n_iters=100):
        self.rate, self.n_iters = rate, n_iters

    def fit(self, x_train, y_test):
        self.weights, self.bias = np.zeros(x_train.shape[1]), 0
        for _ in range(self.n_iters):
            error = 1 / (1 + np.exp(-(x_train @ self.weights + self.bias))) - y_test
            self.weights -= self.rate * x_train.T @ error / len(y_test)
            self.bias -= self.rate * error.mean()


def egit(X, y, lr, n_iterasyon):
    w = np.ones((X.shape[1], 1))
    for _ in range(n_iterasyon):
        for row, label in zip(X, y, strict=True):
            w += lr * (label - row @ w) * row.reshape(-1, 1)
    return w


def egit_upwards(X, y, lr, n_iterasyon):
    w = np.ones((X.shape[1], 1))
    for _ in range(n_iterasyon):
        for row, label in zip(X, y, strict=True):
            w -= lr * (label - row @ w) * row.reshape(-1, 1)
    return w


def one_of_greek(X, y, θ, α):
    return θ - α * X.T @ (X @ θ - y) / len(X)


class FromZero:
    def __init__(self, weights=None, bias=None):
        self.weights, self.bias = weights, bias

    def initialize(self, n):
        self.weights, self.bias = [0] * n, 0

    def fit_epoch(self, X, y, learning_rate):
        for row, label in zip(X, y, strict=True):
            if (1 if row @ np.array(self.weights) + self.bias > 0 else 0) != label:
                step = learning_rate * (2 * label - 1)
                self.weights = [w + step * x for w, x in zip(self.weights, row, strict=True)]
                self.bias += step


class InSinglePrecision:
    def __init__(self, features, learning_rate=1.0, max_epochs=1000):
        self.W, self.b = np.zeros(features, np.float32), 0.0
        self.learning_rate, self.max_epochs = learning_rate, max_epochs

    def train_single(self, sample, label):
        error = label - np.heaviside(np.dot(sample, self.W) + self.b, 0)
        if error:
            for k in range(len(self.W)):
                self.W[k] += error * sample[k] * self.learning_rate
            self.b += error * self.learning_rate


class SetByFit:
    def __init__(self):
        self.learning_rate, self.weights, self.bias, self.iterations = None, None, None, 0

    def fit(self, X, y, learning_rate=1e-5, num_iterations=1000):
        self.learning_rate = learning_rate
        self.initialize_weights(X.shape[1])
        for _ in range(num_iterations):
            self.iterations += 1
            self.gradient_descent(X, y)

    def initialize_weights(self, n_features):
        self.weights, self.bias = np.zeros(n_features), 0.0

    def gradient_descent(self, X, y):
        error = 1 / (1 + np.exp(-(X @ self.weights + self.bias))) - y
        self.weights -= self.learning_rate * X.T @ error / len(y)
        self.bias -= self.learning_rate * error.sum() / len(y)


class WithAFlag:
    def __init__(self, learning_rate=0.01, n_iterations=50):
        self.learning_rate, self.n_iterations = learning_rate, n_iterations

    def train_perceptron(self, x, y, bias):
        weights = np.random.rand(x.shape[1])
        biasValue = np.random.rand() if bias else 0  # as public code names it
        for _ in range(self.n_iterations):
            for row, label in zip(x, y, strict=True):
                error = label - (1 if row @ weights + biasValue >= 0 else -1)
                if error:
                    weights = weights + self.learning_rate * error * row
                    biasValue = biasValue + self.learning_rate * error
            return weights, biasValue
        return None


class SGDOptimiser:
    def __init__(self, lr, epochs):
        self.lr, self.epochs = lr, epochs

    def step(self, w, b, x, predictions, y):
        error = (predictions - y) / len(y)
        return w - self.lr * x.T @ error, b - self.lr * error.sum()


class WithAnOptimiser:
    def __init__(self, optimiser, n_features):
        self.optimiser = optimiser
        self.w, self.b = np.zeros(n_features), 0.0

    def fit_model(self, X, y):
        for _ in range(self.optimiser.epochs):
            self.w, self.b = self.optimiser.step(self.w, self.b, X, X @ self.w + self.b, y)


class WithoutAnObject:
    rate = 0.3

    def gradient_descent(thetas, X, Y, m):  # as public code has it
        thetas -= WithoutAnObject.rate * X.T @ (1 / (1 + np.exp(-X @ thetas)) - Y) / m
        return thetas

    @staticmethod
    def train(X, y, theta, alpha, iterations):
        for _ in range(iterations):
            theta = theta - alpha * X.T @ (X @ theta - y)
        return theta


class WithAnUnusedRate:
    def __init__(self):
        self.lr, self.w = None, np.zeros(3)

    def fit(self, X, y, iterations=10):
        for _ in range(iterations):
            self.w -= 0.05 * X.T @ (X @ self.w - y)


def softmax_gd(X, y, Xt, yt, epochs, alpha):
    theta = np.zeros((X.shape[1], y.shape[1]))
    for _ in range(epochs):
        p = np.exp(X @ theta)
        theta -= alpha * X.T @ (p / p.sum(axis=1, keepdims=True) - y) / len(X)
        (Xt @ theta).argmax(axis=1) == yt.argmax(axis=1)  # noqa: B015  # it tests
    return theta


def train_on_prices(trainingFeatures, trainingPrices, setLength, weights, a, iterations):
    for _ in range(iterations):
        error = trainingFeatures @ weights - trainingPrices
        weights = weights - a * trainingFeatures.T @ error / setLength
    return weights


def train_classes(input_data, labels, num_classes, num_iters, lr):
    W = np.zeros((input_data.shape[1], num_classes))
    for _ in range(num_iters):
        p = np.exp(input_data @ W)
        p /= p.sum(axis=1, keepdims=True)
        p[np.arange(len(labels)), labels] -= 1
        W -= lr * input_data.T @ p
    return W


class WithOnesBesideTheSamples:
    def __init__(self, layers):
        pairs = itertools.pairwise(layers[:-1])
        self.weights = [np.random.randn(a + 1, b + 1) for a, b in pairs]
        self.weights.append(np.random.randn(layers[-2] + 1, layers[-1]))

    def fit(self, X, y, learning_rate=0.2, epochs=50000):
        X = np.c_[np.ones(X.shape[0]), X]
        for _ in range(epochs):
            i = np.random.randint(X.shape[0])
            a = [X[i]]
            for w in self.weights:
                a.append(np.tanh(a[-1] @ w))
            deltas = [(y[i] - a[-1]) * (1 - a[-1] ** 2)]
            for k in range(len(a) - 2, 0, -1):
                deltas.append(deltas[-1] @ self.weights[k].T * (1 - a[k] ** 2))
            deltas.reverse()
            for k, w in enumerate(self.weights):
                w += learning_rate * np.outer(a[k], deltas[k])


def stochastic_descent(x, y, thetas, alpha, iterations):
    for _ in range(iterations):
        for place in range(len(x)):
            row = x.iloc[place].to_numpy()
            thetas = thetas - alpha * (row @ thetas - y.iloc[place]) * row
    return thetas


class OfABook:
    def __init__(self, inputnodes, hiddennodes, outputnodes, learningrate):
        self.wih = np.random.randn(hiddennodes, inputnodes)
        self.who = np.random.randn(outputnodes, hiddennodes)
        self.lr = learningrate

    def train(self, inputs_list, targets_list):
        inputs = np.array(inputs_list, ndmin=2).T
        hidden = 1 / (1 + np.exp(-self.wih @ inputs))
        out = 1 / (1 + np.exp(-self.who @ hidden))
        errors = np.array(targets_list, ndmin=2).T - out
        shared = self.who.T @ errors
        self.who += self.lr * (errors * out * (1 - out)) @ hidden.T
        self.wih += self.lr * (shared * hidden * (1 - hidden)) @ inputs.T


class OfNoBook(OfABook):
    def train(self, inputs_list, targets_list):
        inputs = np.array(inputs_list, ndmin=2).T
        hidden = 1 / (1 + np.exp(-self.wih @ inputs))
        out = 1 / (1 + np.exp(-self.who @ hidden))
        delta = (np.array(targets_list, ndmin=2).T - out) * out * (1 - out)
        shared = self.who.T @ delta
        self.who += self.lr * delta @ hidden.T
        self.wih += self.lr * (shared * hidden * (1 - hidden)) @ inputs.T


def verdict_on(cls: type | None, name: str, function: Callable[..., Any]) -> FunctionVerdict:
    found = find_trainings({} if cls else {name: function}, {cls.__name__: cls} if cls else {})
    [training] = [each for each in found if each.name.rpartition(".")[2] == name]
    return check_training(training)


KINDS = {
    "labels that are named as those of a test": (LabelsOfTest, LabelsOfTest.fit),
    "another name, but samples, labels and a rate": (None, egit),
    "Greek letters, and one step": (None, one_of_greek),
    "a perceptron that begins at 0": (FromZero, FromZero.fit_epoch),
    "weights in single precision": (InSinglePrecision, InSinglePrecision.train_single),
    "settings that another method sets": (SetByFit, SetByFit.gradient_descent),
    "an optimiser that it is made with": (WithAnOptimiser, WithAnOptimiser.fit_model),
    "no object, and no decorator": (WithoutAnObject, WithoutAnObject.gradient_descent),
    "no object": (WithoutAnObject, WithoutAnObject.train),
    "a rate of another method": (WithAnUnusedRate, WithAnUnusedRate.fit),
    "test data with short names": (None, softmax_gd),
    "labels and a count that no name shows": (None, train_on_prices),
    "a number of classes": (None, train_classes),
    "ones beside the samples alone": (WithOnesBesideTheSamples, WithOnesBesideTheSamples.fit),
    "frames of pandas": (None, stochastic_descent),
    "a flag that is named as a bias": (WithAFlag, WithAFlag.train_perceptron),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_training_is_right(kind: str) -> None:
    cls, function = KINDS[kind]
    verdict = verdict_on(cls, function.__name__, function)
    assert verdict.outcome == RIGHT, verdict.sentence


def test_only_its_parameters_do_not_make_a_training_wrong() -> None:
    verdict = verdict_on(None, "egit_upwards", egit_upwards)
    assert verdict.outcome == NOT_CHECKED


def test_labels_of_minus_1_and_1_are_not_called_0_and_1() -> None:
    sentence = verdict_on(WithAFlag, "train_perceptron", WithAFlag.train_perceptron).sentence
    assert "the perceptron's loss (labels -1 and 1)" in sentence


def test_a_function_that_predicts_is_no_training() -> None:
    assert find_trainings({"predict": egit, "test_all": egit}, {}) == []


def test_an_error_that_is_shared_out_is_said_and_not_called_wrong() -> None:
    verdict = verdict_on(OfABook, "train", OfABook.train)
    assert verdict.outcome == NOT_CHECKED
    assert "carries the error of the outputs back without the derivative" in verdict.sentence
    assert verdict_on(OfNoBook, "train", OfNoBook.train).outcome == RIGHT
