"""Linear layers, mistaken for the model sigmoid(x w + b), by one who had not seen the catalogue."""

from __future__ import annotations

import numpy as np
import torch

from checks.students.collecting import Students

STRANGERS = Students()


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))


# bias added after the sigmoid
@STRANGERS.wrong("bias after an activation")
def lin_bias_after(x, w, b):
    return sigmoid(x @ w) + b


# bias forgotten
@STRANGERS.wrong("bias missing and activation applied")
def lin_no_bias(x, w, b):
    return sigmoid(np.dot(x, w))


# products are not summed
@STRANGERS.wrong("elementwise product and activation applied")
def lin_no_sum(x, w, b):
    return sigmoid(x * w + b)


# bias subtracted
@STRANGERS.wrong("sign of the bias and activation applied")
def lin_minus_b(x, w, b):
    return sigmoid(np.dot(x, w) - b)


# the bias is added to every product, so it counts d times
@STRANGERS.wrong("bias for each product and activation applied")
def lin_bias_each(x, w, b):
    return sigmoid((x * w + b).sum(-1))


# mean for the sum of the products
@STRANGERS.wrong("mean for sum and activation applied")
def lin_mean(x, w, b):
    return sigmoid(np.mean(x * w, axis=-1) + b)


# tanh for the sigmoid
@STRANGERS.wrong("activation applied")
def lin_tanh(x, w, b):
    return np.tanh(x @ w + b)


# class label returned, not the probability
@STRANGERS.wrong("labels for values and activation applied")
def lin_label(x, w, b):
    return (sigmoid(x @ w + b) > 0.5).astype(float)


# sums over the whole batch
@STRANGERS.wrong("sum over the batch and activation applied")
def lin_sum_all(x, w, b):
    return sigmoid(np.sum(x * w) + b)


# sigma(x.w + b), einsum
@STRANGERS.wrong("activation applied")
def lin_einsum(x, w, b):
    return sigmoid(np.einsum("...i,i->...", x, w) + b)


# plain x @ w + b, no activation (a linear layer)
@STRANGERS.right
def lin_plain(x, w, b):
    return x @ w + b


# weights first
@STRANGERS.wrong("activation applied")
def lin_weights_first(w, b, x):
    return sigmoid(np.asarray(x) @ np.asarray(w) + b)


# torch
@STRANGERS.wrong("activation applied")
def lin_torch(x, w, b):
    x, w, b = (torch.as_tensor(a) for a in (x, w, b))
    return torch.sigmoid(x.matmul(w) + b)


# bias appended to the weights as a column of ones
@STRANGERS.wrong("activation applied")
def lin_ones(x, w, b):
    x = np.atleast_2d(x)
    one = np.hstack([x, np.ones((len(x), 1))])
    full = np.append(w, b)
    return np.squeeze(sigmoid(one @ full))
