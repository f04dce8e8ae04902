"""Layers with forward and backward passes: affine, relu, and the loss of a network of them."""

import numpy as np

from steepest.exercises import piece


@piece(points=1)
def affine_forward(x, w, b):
    """Return (out, cache): out = x @ w + b of shape (n, m), and whatever affine_backward needs."""
    return x @ w + b, (x, w)


@affine_forward.call
def _(student, x, w, b):
    return student.affine_forward(x, w, b)[0]


@affine_forward.inputs
def _(rng):
    yield rng.normal(size=(1, 2)), rng.normal(size=(2, 3)), rng.normal(size=3)
    yield rng.normal(size=(4, 3)), rng.normal(size=(3, 2)), rng.normal(size=2)


@piece(points=3)
def affine_backward(dout, cache):
    """Return (dx, dw, db) from dout of shape (n, m) and the cache of affine_forward."""
    x, w = cache
    return dout @ w.T, x.T @ dout, dout.sum(axis=0)


# The cache is that of the student's own affine_forward, so that it may hold anything.
@affine_backward.call
def _(student, dout, x, w, b):
    _, cache = student.affine_forward(x, w, b)
    return student.affine_backward(dout, cache)


@affine_backward.inputs
def _(rng):
    yield rng.normal(size=(1, 3)), rng.normal(size=(1, 2)), rng.normal(size=(2, 3)), np.zeros(3)
    yield rng.normal(size=(4, 2)), rng.normal(size=(4, 3)), rng.normal(size=(3, 2)), np.ones(2)


@affine_backward.mistake("averages db over the samples", fix="Sum dout over the samples.")
def mean_of_biases(dout, cache):
    dx, dw, db = affine_backward.reference(dout, cache)
    return dx, dw, db / len(dout)


@piece(points=1)
def relu_forward(x):
    """Return (out, cache): out = max(x, 0), and whatever relu_backward needs."""
    return np.maximum(x, 0), x


@relu_forward.call
def _(student, x):
    return student.relu_forward(x)[0]


@relu_forward.inputs
def _(rng):
    yield np.array([[-1.0, 3.0]])
    yield rng.normal(size=(4, 3))


@piece(points=2)
def relu_backward(dout, cache):
    """Return dx from dout and the cache of relu_forward."""
    return dout * (cache > 0)


@relu_backward.call
def _(student, dout, x):
    _, cache = student.relu_forward(x)
    return student.relu_backward(dout, cache)


@relu_backward.inputs
def _(rng):
    yield np.array([[1.0, 2.0]]), np.array([[-1.0, 3.0]])
    yield rng.normal(size=(4, 3)), rng.normal(size=(4, 3))


@relu_backward.mistake("looks at the sign of dout", fix="Look at the input of relu, in the cache.")
def sign_of_dout(dout, cache):
    return np.maximum(dout, 0)


@piece(points=3)
def loss_and_gradients(x, y, w1, b1, w2, b2):
    """Return (loss, dw1, db1, dw2, db2) of affine, relu, affine, with the loss
    sum((out - y)²) / (2 n)."""
    hidden, first = affine_forward(x, w1, b1)
    active, relu = relu_forward(hidden)
    out, second = affine_forward(active, w2, b2)
    error = out - y
    dactive, dw2, db2 = affine_backward(error / len(x), second)
    _, dw1, db1 = affine_backward(relu_backward(dactive, relu), first)
    return np.sum(error**2) / (2 * len(x)), dw1, db1, dw2, db2


@loss_and_gradients.inputs
def _(rng):
    for n in (1, 4):
        weights = [rng.normal(size=each) for each in ((3, 4), 4, (4, 2), 2)]
        yield rng.normal(size=(n, 3)), rng.normal(size=(n, 2)), *weights


@loss_and_gradients.mistake("does not divide by the number of samples", fix="Divide by len(x).")
def sum_over_samples(x, y, w1, b1, w2, b2):
    return tuple(each * len(x) for each in loss_and_gradients.reference(x, y, w1, b1, w2, b2))
