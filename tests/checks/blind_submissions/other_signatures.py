"""Right functions with signatures of other courses: those that are accepted, and those not."""

from __future__ import annotations

import numpy as np

from checks.blind_submissions.training import forward

OTHER_SIGNATURES, RIGHT_SIGNATURES = [], []


def other_signature(piece):
    def append(function):
        OTHER_SIGNATURES.append((piece, function))
        return function

    return append


def right_signature(piece):
    def append(function):
        RIGHT_SIGNATURES.append((piece, function))
        return function

    return append


# dict of parameters
@right_signature("linear")
def lin_dict(x, params):
    return x @ params["w"] + params["b"]


# weights and biases as two lists
@right_signature("network")
def net_two_lists(x, weights, biases):
    z = x
    for i, (w, b) in enumerate(zip(weights, biases, strict=False)):
        z = z @ w + b
        if i < len(weights) - 1:
            z = np.maximum(z, 0)
    return (1 / (1 + np.exp(-z)))[:, 0]


# four arrays, written out
@right_signature("network")
def net_four(x, w1, b1, w2, b2):
    hidden = np.maximum(0, x @ w1 + b1)
    return (1 / (1 + np.exp(-(hidden @ w2 + b2)))).ravel()


# a class built from params, called with x
@other_signature("network")
class Net:
    """Parameters inside."""

    def __init__(self, params):
        self.params = params

    def __call__(self, x):
        return forward(x, self.params)


# network and data
@other_signature("accuracy")
def acc_model(params, x, y):
    return ((forward(x, params) > 0.5) == y).double().mean().item()


# data keeps the label in the last column
@right_signature("split")
def split_table(data, n_train):
    p = np.random.permutation(len(data))
    return data[p[:n_train]], data[p[n_train:]]


# the fraction is that of the second part
@right_signature("split")
def split_off_test_rows(data, test_ratio):
    order = np.random.permutation(len(data))
    n_test = int(len(data) * test_ratio)
    return data[order[n_test:]], data[order[:n_test]]
