"""A network with one hidden layer, and its gradients by backpropagation."""

import numpy as np

from steepest.exercises import piece


@piece(names=("init", "initialize", "initialise", "init_params"), points=1, random=True)
def init(inputs, hidden, outputs):
    """w1 (inputs, hidden), b1 (hidden,), w2, b2: weights of variance 2 / rows, biases 0."""
    w1 = np.random.normal(size=(inputs, hidden)) * np.sqrt(2 / inputs)
    w2 = np.random.normal(size=(hidden, outputs)) * np.sqrt(2 / hidden)
    return w1, np.zeros(hidden), w2, np.zeros(outputs)


@init.inputs
def _(rng):
    yield 4, 3, 2


@init.mistake("uses 2 / rows as the standard deviation", fix="Its square root is the deviation.")
def variance_for_deviation(inputs, hidden, outputs):
    w1, b1, w2, b2 = init.reference(inputs, hidden, outputs)
    return w1 * np.sqrt(2 / inputs), b1, w2 * np.sqrt(2 / hidden), b2


@piece(names=("forward", "forward_pass", "predict"), points=2)
def forward(x, w1, b1, w2, b2):
    """Outputs relu(x @ w1 + b1) @ w2 + b2 of shape (n, outputs)."""
    return np.maximum(x @ w1 + b1, 0) @ w2 + b2


def weights(rng):
    """Arguments of a network with 3 inputs, 4 hidden units and 2 outputs."""
    return rng.normal(size=(3, 4)), rng.normal(size=4), rng.normal(size=(4, 2)), rng.normal(size=2)


@forward.inputs
def _(rng):
    yield rng.normal(size=(1, 3)), *weights(rng)
    yield rng.normal(size=(6, 3)), *weights(rng)
    b1, b2 = np.array([0.5, -2.0, 0.0, 1.0]), np.array([-0.5, 0.5])
    yield np.ones((2, 3)), np.eye(3, 4), b1, np.eye(4, 2), b2


@forward.mistake("has no activation between the layers", fix="Apply relu to the hidden layer.")
def linear(x, w1, b1, w2, b2):
    return (x @ w1 + b1) @ w2 + b2


@forward.mistake("applies relu to the output too", fix="Return the output without activation.")
def relu_at_the_end(x, w1, b1, w2, b2):
    return np.maximum(forward.reference(x, w1, b1, w2, b2), 0)


@piece(names=("backward", "gradients", "backprop", "backpropagation"), points=4)
def backward(x, y, w1, b1, w2, b2):
    """Derivatives of sum((output - y)²) / (2 n) with respect to w1, b1, w2 and b2."""
    z = x @ w1 + b1
    hidden = np.maximum(z, 0)
    delta = (hidden @ w2 + b2 - y) / len(x)
    delta_hidden = (delta @ w2.T) * (z > 0)
    return x.T @ delta_hidden, delta_hidden.sum(axis=0), hidden.T @ delta, delta.sum(axis=0)


@backward.inputs(points=2)
def _(rng):
    yield rng.normal(size=(1, 3)), rng.normal(size=(1, 2)), *weights(rng)


@backward.inputs(group="several samples", points=2)
def _(rng):
    yield rng.normal(size=(5, 3)), rng.normal(size=(5, 2)), *weights(rng)
    yield rng.normal(size=(4, 3)), rng.normal(size=(4, 2)), *weights(rng)


@backward.mistake("leaves out the derivative of relu", fix="Multiply by (z > 0).")
def without_relu_derivative(x, y, w1, b1, w2, b2):
    hidden = np.maximum(x @ w1 + b1, 0)
    delta = (hidden @ w2 + b2 - y) / len(x)
    return x.T @ (delta @ w2.T), (delta @ w2.T).sum(axis=0), hidden.T @ delta, delta.sum(axis=0)


@backward.mistake("does not divide by the number of samples", fix="Divide by len(x).")
def sum_of_gradients(x, y, w1, b1, w2, b2):
    return tuple(each * len(x) for each in backward.reference(x, y, w1, b1, w2, b2))
