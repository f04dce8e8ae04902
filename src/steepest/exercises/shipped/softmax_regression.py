"""Softmax regression: probabilities, loss and gradient, and training by gradient descent."""

import numpy as np

from steepest.exercises import piece


@piece(names=("softmax", "stable_softmax"), points=2)
def softmax(logits):
    """Probabilities of each row, shape (n, classes), from logits of the same shape."""
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


@softmax.inputs(points=1)
def _(rng):
    yield rng.normal(size=(1, 3))
    yield rng.normal(size=(5, 4))
    yield np.array([[0.0, 0.0], [1.0, -1.0]])


@softmax.inputs(group="large logits", points=1)
def _(rng):
    yield np.array([[1000.0, 999.0, -1000.0]])
    yield np.array([[-1000.0, -1001.0]])
    yield np.array([[3000.0, 2997.5, -3000.0], [-1000.0, 1.0, 1.5]])


@softmax.mistake("does not subtract the maximum, so the exponential overflows",
                 fix="Subtract logits.max(axis=1, keepdims=True) first.")  # fmt: skip
def overflow(logits):
    exponentials = np.exp(logits)
    return exponentials / exponentials.sum(axis=1, keepdims=True)


@softmax.mistake(
    "divides by the sum over all rows", fix="Sum over each row: axis=1, keepdims=True."
)
def sum_over_all_rows(logits):
    exponentials = np.exp(logits - logits.max())
    return exponentials / exponentials.sum()


@piece(names=("loss", "cross_entropy", "softmax_loss"), points=2)
def loss(logits, labels):
    """Mean cross-entropy of softmax(logits), with labels of shape (n,) from 0."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(shifted).sum(axis=1))
    return np.mean(log_sums - shifted[np.arange(len(labels)), labels])


@loss.inputs
def _(rng):
    yield np.array([[1.0, 2.0, 0.0]]), np.array([1])
    yield rng.normal(size=(6, 3)), np.array([0, 2, 1, 1, 0, 2])
    yield np.array([[3000.0, 0.0, -3000.0], [0.0, 1000.0, 3.5]]), np.array([1, 1])
    yield np.array([[-1000.0, 0.0, 1000.0], [0.0, -1000.0, -3.5]]), np.array([1, 1])


@loss.mistake("sums over the samples instead of averaging", fix="Divide by the number of samples.")
def sum_for_mean(logits, labels):
    return loss.reference(logits, labels) * len(labels)


@piece(names=("gradient", "grad", "loss_gradient"), points=3)
def gradient(x, labels, w):
    """Gradient of the mean cross-entropy of softmax(x @ w) with respect to w."""
    p = softmax(x @ w)
    p[np.arange(len(labels)), labels] -= 1
    return x.T @ p / len(labels)


@gradient.inputs
def _(rng):
    yield np.array([[1.0, 2.0]]), np.array([0]), np.zeros((2, 3))
    yield rng.normal(size=(4, 2)), np.array([2, 1, 0, 1]), rng.normal(size=(2, 3))
    yield rng.normal(size=(3, 2)), np.array([2, 1, 0]), rng.normal(size=(2, 3))


@gradient.mistake("does not divide by the number of samples", fix="Divide by len(labels).")
def sum_of_gradients(x, labels, w):
    return gradient.reference(x, labels, w) * len(labels)


@piece(names=("train", "fit", "gradient_descent"), points=3)
def train(x, labels, w, learning_rate, steps):
    """The weights after ``steps`` steps of gradient descent from w, which is not changed."""
    for _step in range(steps):
        w = w - learning_rate * gradient(x, labels, w)
    return w


@train.inputs
def _(rng):
    x, labels = rng.normal(size=(6, 2)), np.array([0, 1, 2, 0, 1, 2])
    yield x, labels, np.zeros((2, 3)), 0.5, 1
    yield x, labels, rng.normal(size=(2, 3)), 0.5, 1
    yield x, labels, rng.normal(size=(2, 3)), 0.1, 7


@train.mistake(
    "adds the gradient instead of subtracting it", fix="Subtract: w - learning_rate * g."
)
def ascends(x, labels, w, learning_rate, steps):
    return train.reference(x, labels, w, -learning_rate, steps)
