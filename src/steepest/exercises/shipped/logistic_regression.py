"""Logistic regression with a design matrix: sigmoid, cross-entropy, gradient, predictions."""

import numpy as np

from steepest.exercises import piece


@piece
def sigmoid(z):
    """1 / (1 + exp(-z)) of each number."""
    small = np.exp(-np.abs(z))  # at most 1, so that nothing overflows
    return np.where(z >= 0, 1, small) / (1 + small)


@sigmoid.inputs
def _(rng):
    yield np.array([0.0, 1.0, -2.0])
    yield rng.normal(size=(3, 2))
    yield np.array([-40.0, 40.0])


@sigmoid.mistake("lacks the minus sign in the exponential", fix="Use np.exp(-z).")
def without_minus(z):
    return 1 / (1 + np.exp(z))


@piece(names=("cost", "loss", "cost_function", "compute_cost"), points=2)
def cost(theta, x, y):
    """Mean cross-entropy; x of shape (n, features) with a column of ones, theta (features,)."""
    z = x @ theta
    return np.mean(np.logaddexp(0, z) - y * z)


@cost.inputs
def _(rng):
    yield np.zeros(2), np.array([[1.0, 2.0]]), np.array([1.0])
    x = np.column_stack([np.ones(5), rng.normal(size=(5, 2))])
    yield rng.normal(size=3), x, np.array([1.0, 0.0, 0.0, 1.0, 1.0])
    yield rng.normal(size=3), x, np.array([0.0, 0.0, 1.0, 0.0, 1.0])


@cost.mistake("sums over the samples instead of averaging", fix="Divide by the number of samples.")
def sum_for_mean(theta, x, y):
    return cost.reference(theta, x, y) * len(y)


@cost.mistake("forgets the term of the samples with y = 0", fix="Add (1 - y) * log(1 - sigmoid).")
def one_term(theta, x, y):
    return np.mean(y * np.logaddexp(0, -(x @ theta)))


@cost.mistake("has the wrong sign", fix="The logarithms are negative: put a minus before them.")
def wrong_sign(theta, x, y):
    return -cost.reference(theta, x, y)


@piece(names=("gradient", "grad", "compute_gradient"), points=2)
def gradient(theta, x, y):
    """Derivatives of the cost with respect to theta, shape (features,)."""
    return x.T @ (sigmoid(x @ theta) - y) / len(y)


@gradient.inputs
def _(rng):
    yield np.zeros(2), np.array([[1.0, 2.0]]), np.array([1.0])
    x = np.column_stack([np.ones(5), rng.normal(size=(5, 2))])
    yield rng.normal(size=3), x, np.array([1.0, 0.0, 0.0, 1.0, 1.0])


@gradient.mistake("does not divide by the number of samples", fix="Divide by len(y).")
def sum_of_gradients(theta, x, y):
    return gradient.reference(theta, x, y) * len(y)


@piece(names=("predict", "classify"))
def predict(theta, x):
    """Classes 0 and 1, shape (n,): 1 where the probability is at least 0.5."""
    return (x @ theta >= 0).astype(int)


@predict.inputs
def _(rng):
    yield np.array([1.0, -1.0]), np.array([[1.0, 0.5], [1.0, 2.5], [0.0, 0.0]])
    yield rng.normal(size=3), np.column_stack([np.ones(8), rng.normal(size=(8, 2))])


@predict.mistake("returns probabilities instead of classes", fix="Compare them with 0.5.")
def probabilities(theta, x):
    return sigmoid(x @ theta)
