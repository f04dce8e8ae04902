"""Linear layers by someone who had not read the catalogue; some are the model sigmoid(x w + b)."""

from __future__ import annotations

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))


# bias added after the sigmoid
@SUBMISSIONS.wrong("bias after the sigmoid")
def lin_bias_after(x, w, b):
    return sigmoid(x @ w) + b


# bias forgotten
@SUBMISSIONS.wrong("bias missing")
def lin_no_bias(x, w, b):
    return sigmoid(np.dot(x, w))


# products are not summed
@SUBMISSIONS.wrong("elementwise product")
def lin_no_sum(x, w, b):
    return sigmoid(x * w + b)


# bias subtracted
@SUBMISSIONS.wrong("sign of the bias")
def lin_minus_b(x, w, b):
    return sigmoid(np.dot(x, w) - b)


# the bias is added to every product, so it counts d times
@SUBMISSIONS.wrong("bias for each input")
def lin_bias_each(x, w, b):
    return sigmoid((x * w + b).sum(-1))


# mean for the sum of the products
@SUBMISSIONS.wrong("mean for sum")
def lin_mean(x, w, b):
    return sigmoid(np.mean(x * w, axis=-1) + b)


# tanh for the sigmoid
@SUBMISSIONS.wrong("tanh for sigmoid")
def lin_tanh(x, w, b):
    return np.tanh(x @ w + b)


# class label returned, not the probability
@SUBMISSIONS.wrong("class for probability")
def lin_label(x, w, b):
    return (sigmoid(x @ w + b) > 0.5).astype(float)


# sums over the whole batch, so it is for one sample
@SUBMISSIONS.variant("for one sample at a time")
def lin_sum_all(x, w, b):
    return sigmoid(np.sum(x * w) + b)


# sigma(x.w + b), einsum
@SUBMISSIONS.right
def lin_einsum(x, w, b):
    return sigmoid(np.einsum("...i,i->...", x, w) + b)


# plain x @ w + b, no activation (a linear layer)
@SUBMISSIONS.right
def lin_plain(x, w, b):
    return x @ w + b


# weights first
@SUBMISSIONS.right
def lin_weights_first(w, b, x):
    return sigmoid(np.asarray(x) @ np.asarray(w) + b)


# torch
@SUBMISSIONS.right
def lin_torch(x, w, b):
    x, w, b = (torch.as_tensor(a) for a in (x, w, b))
    return torch.sigmoid(x.matmul(w) + b)


# bias appended to the weights as a column of ones
@SUBMISSIONS.right
def lin_ones(x, w, b):
    x = np.atleast_2d(x)
    one = np.hstack([x, np.ones((len(x), 1))])
    full = np.append(w, b)
    return np.squeeze(sigmoid(one @ full))
