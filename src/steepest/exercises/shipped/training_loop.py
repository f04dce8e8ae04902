"""A training loop: batches, steps of gradient descent, epochs."""

import numpy as np

from steepest.exercises import piece


@piece(names=("batches", "minibatches", "make_batches"), points=2)
def batches(x, y, size):
    """The list of pairs (x, y) of ``size`` rows each, in their order; the last may be smaller."""
    return [(x[k : k + size], y[k : k + size]) for k in range(0, len(x), size)]


@batches.inputs
def _(rng):
    yield rng.normal(size=(4, 2)), rng.normal(size=4), 2
    yield rng.normal(size=(5, 2)), rng.normal(size=5), 2
    yield rng.normal(size=(3, 2)), rng.normal(size=3), 8


@batches.mistake("leaves out the last rows", fix="The last batch may be smaller.")
def without_the_rest(x, y, size):
    return [(x[k : k + size], y[k : k + size]) for k in range(0, len(x) - size + 1, size)]


@piece(names=("loss_and_gradient", "loss_gradient"), points=2)
def loss_and_gradient(x, y, w):
    """(loss, gradient) of mean((x @ w - y)²) with respect to w of shape (d,)."""
    error = x @ w - y
    return np.mean(error**2), 2 * x.T @ error / len(y)


@loss_and_gradient.inputs
def _(rng):
    yield np.array([[1.0, 2.0]]), np.array([0.5]), np.array([0.5, 1.0])
    yield rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3)


@piece(names=("epoch", "train_epoch"), points=3)
def epoch(x, y, w, learning_rate, size):
    """(w, loss) after a step for each batch in its order; w itself is not changed. The loss is the
    mean over all rows of the losses before the step of their batch."""
    total = 0.0
    for rows, targets in batches(x, y, size):
        loss, gradient = loss_and_gradient(rows, targets, w)
        w = w - learning_rate * gradient
        total += loss * len(targets)
    return w, total / len(y)


@epoch.inputs
def _(rng):
    yield rng.normal(size=(4, 2)), rng.normal(size=4), np.zeros(2), 0.1, 4
    yield rng.normal(size=(8, 2)), rng.normal(size=8), np.ones(2), 0.1, 4
    yield rng.normal(size=(5, 2)), rng.normal(size=5), rng.normal(size=2), 0.1, 2


@epoch.mistake("takes the mean over batches, of which the last is smaller",
               fix="Weight each loss by the rows of its batch.")  # fmt: skip
def mean_over_batches(x, y, w, learning_rate, size):
    losses = []
    for rows, targets in batches.reference(x, y, size):
        loss, gradient = loss_and_gradient.reference(rows, targets, w)
        w = w - learning_rate * gradient
        losses.append(loss)
    return w, np.mean(losses)


@piece(names=("train", "fit"), points=3)
def train(x, y, w, learning_rate, size, epochs):
    """(w, losses) after ``epochs`` epochs, with the loss of each in an array."""
    losses = np.zeros(epochs)
    for k in range(epochs):
        w, losses[k] = epoch(x, y, w, learning_rate, size)
    return w, losses


@train.inputs
def _(rng):
    yield rng.normal(size=(4, 2)), rng.normal(size=4), np.zeros(2), 0.1, 2, 1
    yield rng.normal(size=(5, 2)), rng.normal(size=5), rng.normal(size=2), 0.1, 2, 6


@train.mistake(
    "begins each epoch with the first weights", fix="Go on with the w of the last epoch."
)
def starts_again(x, y, w, learning_rate, size, epochs):
    found = [epoch.reference(x, y, w, learning_rate, size) for _ in range(epochs)]
    return found[-1][0], np.array([loss for _, loss in found])
