"""A classifier with one hidden layer as a class, with loss and gradients from one method."""

import numpy as np

from steepest.exercises import piece


class TwoLayerNet:
    """Linear layer, ReLU, linear layer, softmax."""

    def __init__(self, inputs, hidden, classes, std=1e-4):
        """Set self.params to a dictionary: W1 (inputs, hidden), b1, W2 (hidden, classes), b2.

        Weights are normal with the standard deviation std, biases 0.
        """
        self.params = {
            "W1": std * np.random.randn(inputs, hidden),
            "b1": np.zeros(hidden),
            "W2": std * np.random.randn(hidden, classes),
            "b2": np.zeros(classes),
        }

    def loss(self, X, y=None, reg=0.0):
        """Scores (n, classes) without y; with the labels y, the loss and its gradients.

        The loss is the mean cross-entropy plus reg times the sum of the squares of W1 and W2. The
        gradients are a dictionary with the keys of params.
        """
        W1, W2 = self.params["W1"], self.params["W2"]
        hidden = np.maximum(X @ W1 + self.params["b1"], 0)
        scores = hidden @ W2 + self.params["b2"]
        if y is None:
            return scores
        scores = scores - scores.max(axis=1, keepdims=True)
        log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        rows = np.arange(len(X))
        loss = -log_p[rows, y].mean() + reg * (np.sum(W1**2) + np.sum(W2**2))
        delta = np.exp(log_p)
        delta[rows, y] -= 1
        delta /= len(X)
        back = delta @ W2.T * (hidden > 0)
        in_w1, in_w2 = X.T @ back + 2 * reg * W1, hidden.T @ delta + 2 * reg * W2
        return loss, {"W1": in_w1, "b1": back.sum(axis=0), "W2": in_w2, "b2": delta.sum(axis=0)}

    def predict(self, X):
        """The class with the largest score of each row, shape (n,)."""
        return self.loss(X).argmax(axis=1)


def weights(rng):
    """Arguments of a network with 4 inputs, 5 hidden units and 3 classes."""
    return rng.normal(size=(4, 5)), rng.normal(size=5), rng.normal(size=(5, 3)), rng.normal(size=3)


def network(W1, b1, W2, b2):
    """The class above with these parameters."""
    net = TwoLayerNet(*W1.shape, len(b2))
    net.params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    return net


@piece(random=True)
def init(inputs, hidden, classes, std):
    """The first parameters."""
    return TwoLayerNet(inputs, hidden, classes, std).params


@init.call
def _(student, inputs, hidden, classes, std):
    return student.TwoLayerNet(inputs, hidden, classes, std).params


@init.inputs
def _(rng):
    yield 4, 3, 2, 0.1


@piece(points=2)
def scores(X, W1, b1, W2, b2):
    """The scores, from loss without labels."""
    return network(W1, b1, W2, b2).loss(X)


@scores.call
def _(student, X, W1, b1, W2, b2):
    net = student.TwoLayerNet(*W1.shape, len(b2))
    net.params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    return net.loss(X)


@scores.inputs
def _(rng):
    yield rng.normal(size=(1, 4)), *weights(rng)
    yield rng.normal(size=(6, 4)), *weights(rng)


@scores.mistake("has no ReLU between the layers", fix="Take the maximum with 0.")
def linear(X, W1, b1, W2, b2):
    return (X @ W1 + b1) @ W2 + b2


@piece(points=4)
def loss(X, y, reg, W1, b1, W2, b2):
    """Loss and gradients."""
    return network(W1, b1, W2, b2).loss(X, y, reg)


@loss.call
def _(student, X, y, reg, W1, b1, W2, b2):
    net = student.TwoLayerNet(*W1.shape, len(b2))
    net.params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    return net.loss(X, y, reg)


@loss.inputs
def _(rng):
    yield rng.normal(size=(1, 4)), np.array([1]), 0.0, *weights(rng)
    for reg in (0.0, 0.1):
        yield rng.normal(size=(7, 4)), rng.integers(0, 3, size=7), reg, *weights(rng)


# Scores that are all large: their differences are not, so that no probability is 0.
@loss.inputs(group="large scores", points=1)
def _(rng):
    W1, b1, W2, b2 = weights(rng)
    yield rng.normal(size=(6, 4)), np.array([0, 1, 2, 0, 1, 2]), 0.0, W1, b1, W2, b2 + 1000


@loss.mistake("forgets the derivative of ReLU", fix="Multiply by (hidden > 0).")
def no_derivative_of_relu(X, y, reg, W1, b1, W2, b2):
    value, gradients = loss(X, y, reg, W1, b1, W2, b2)
    hidden = np.maximum(X @ W1 + b1, 0)
    rows = np.exp(hidden @ W2 + b2 - (hidden @ W2 + b2).max(axis=1, keepdims=True))
    back = (rows / rows.sum(axis=1, keepdims=True) - np.eye(len(b2))[y]) @ W2.T / len(X)
    return value, gradients | {"W1": X.T @ back + 2 * reg * W1, "b1": back.sum(axis=0)}


@loss.mistake("does not divide the gradients by the number of rows", fix="Divide by len(X).")
def sum_of_gradients(X, y, reg, W1, b1, W2, b2):
    value, gradients = loss(X, y, reg, W1, b1, W2, b2)
    mean = loss(X, y, 0.0, W1, b1, W2, b2)[1]
    return value, {key: gradients[key] + (len(X) - 1) * mean[key] for key in mean}


@loss.mistake("halves the penalty", fix="It is reg times the sum of the squares.")
def half_penalty(X, y, reg, W1, b1, W2, b2):
    return loss(X, y, reg / 2, W1, b1, W2, b2)


@loss.mistake("leaves the penalty out of the gradients", fix="Add 2 * reg * W1 and 2 * reg * W2.")
def no_penalty_in_gradients(X, y, reg, W1, b1, W2, b2):
    return loss(X, y, reg, W1, b1, W2, b2)[0], loss(X, y, 0.0, W1, b1, W2, b2)[1]


@piece
def predict(X, W1, b1, W2, b2):
    """The predicted classes."""
    return network(W1, b1, W2, b2).predict(X)


@predict.call
def _(student, X, W1, b1, W2, b2):
    net = student.TwoLayerNet(*W1.shape, len(b2))
    net.params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    return net.predict(X)


@predict.inputs
def _(rng):
    yield rng.normal(size=(3, 4)), *weights(rng)
    for _network in range(3):
        yield rng.normal(size=(40, 4)), *weights(rng)
