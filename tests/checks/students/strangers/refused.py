"""Right, but in signatures that do not fit: said so, and not judged."""

from __future__ import annotations

import numpy as np

from checks.students.strangers.training import forward

REFUSED = []


def refused(piece):
    def noted(function):
        REFUSED.append((piece, function))
        return function

    return noted


# dict of parameters
@refused("linear")
def lin_dict(x, params):
    return x @ params["w"] + params["b"]


# weights and biases as two lists
@refused("network")
def net_two_lists(x, weights, biases):
    z = x
    for i, (w, b) in enumerate(zip(weights, biases, strict=False)):
        z = z @ w + b
        if i < len(weights) - 1:
            z = np.maximum(z, 0)
    return (1 / (1 + np.exp(-z)))[:, 0]


# four arrays, written out
@refused("network")
def net_four(x, w1, b1, w2, b2):
    hidden = np.maximum(0, x @ w1 + b1)
    return (1 / (1 + np.exp(-(hidden @ w2 + b2)))).ravel()


# a class built from params, called with x
@refused("network")
class Net:
    """Parameters inside."""

    def __init__(self, params):
        self.params = params

    def __call__(self, x):
        return forward(x, self.params)


# network and data
@refused("accuracy")
def acc_model(params, x, y):
    return ((forward(x, params) > 0.5) == y).double().mean().item()


# data keeps the label in the last column
@refused("split")
def split_table(data, n_train):
    p = np.random.permutation(len(data))
    return data[p[:n_train]], data[p[n_train:]]
