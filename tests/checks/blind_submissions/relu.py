"""Relus by someone who had not read the catalogue."""

from __future__ import annotations

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


# x > 0: the derivative (a mask), not the function
@SUBMISSIONS.wrong("derivative")
def relu_mask(x):
    return (x > 0) * 1.0


# picks the positive elements: the shape is lost
@SUBMISSIONS.wrong("negative ones left out")
def relu_filter(x):
    x = np.asarray(x)
    return x[x > 0]


# changes its argument
@SUBMISSIONS.wrong("changes its argument")
def relu_inplace(x):
    x[x < 0] = 0
    return x


# maximum over the array
@SUBMISSIONS.wrong("maximum over the array")
def relu_max(x):
    return max(0, np.max(x))


# leaky
@SUBMISSIONS.wrong("leaky")
def relu_leaky(x):
    return np.where(x > 0, x, 0.01 * x)


# absolute value
@SUBMISSIONS.wrong("absolute value")
def relu_abs(x):
    return np.sqrt(np.asarray(x) ** 2)


# capped at 6 (ReLU6)
@SUBMISSIONS.wrong("capped")
def relu_six(x):
    return torch.nn.functional.relu6(torch.as_tensor(x))


# positive part of the whole row: rows with any negative element become zero
@SUBMISSIONS.wrong("whole rows made 0")
def relu_rows(x):
    x = np.atleast_1d(np.asarray(x, dtype=float))
    return np.array([r if np.all(r > 0) else np.zeros_like(r) for r in x])


# minimum for maximum
@SUBMISSIONS.wrong("minimum for maximum")
def relu_minimum(x):
    return np.minimum(0, x)


# softplus taken for relu
@SUBMISSIONS.wrong("softplus")
def relu_softplus(x):
    return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)


# x ** 2 where positive? no: threshold at 1 instead of 0
@SUBMISSIONS.wrong("another threshold")
def relu_from_one(x):
    return np.where(np.asarray(x) >= 1, x, 0)


# half of x + |x|
@SUBMISSIONS.right
def relu_half(x):
    return (x + abs(x)) / 2


# mask times x on a copy
@SUBMISSIONS.right
def relu_copy(x):
    out = np.array(x, copy=True)
    out[out < 0] = 0
    return out


# torch clamp
@SUBMISSIONS.right
def relu_clamp(t):
    return torch.clamp(torch.as_tensor(t), min=0)


# heaviside
@SUBMISSIONS.right
def relu_heaviside(z):
    return z * np.heaviside(z, 0)


SUBMISSIONS.right(lambda x: np.where(np.greater(x, 0), x, 0))
