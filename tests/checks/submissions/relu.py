"""Rectifiers as students write them."""

from __future__ import annotations

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right

right(lambda x: np.maximum(0, x))
right(lambda x: np.maximum(0, x).astype(np.float32))
right(lambda z: z * (z > 0))
right(lambda x: (x + abs(x)) / 2)
right(torch.relu)


@right
def by_where(x):
    return np.where(x > 0, x, 0)


@right
def on_a_copy(x):
    x = x.copy()
    x[x < 0] = 0
    return x


@right
def by_clamp(x: torch.Tensor):
    return x.clamp(min=0)


@right
def through_a_list(x):
    flat = [max(0.0, float(each)) for each in np.ravel(x)]
    return np.reshape(flat, np.shape(x))


@wrong("changes its argument")
def in_place(x):
    x[x < 0] = 0
    return x


@wrong("changes its argument")
def in_place_in_torch(x):
    return torch.relu_(x)


@wrong("absolute value")
def mirrored(x):
    return np.sqrt(x.astype(float) ** 2)


@wrong("leaky")
def leaks(x):
    return np.maximum(0.01 * x, x)


@wrong("leaky")
def leaks_as_it_likes(x):
    return np.where(x > 0, x, 0.0731 * x)


@wrong("leaky")
def leaks_in_torch(x):
    return torch.nn.functional.leaky_relu(x)


@wrong("elu")
def another_in_torch(x):
    return torch.nn.functional.elu(x)


@wrong("one axis only")
def comprehension(x):
    return [max(0.0, each) for each in x]


@wrong("integers cut off")
def vectorised(x):
    return np.vectorize(lambda each: each if each > 0 else 0)(x)


@wrong("derivative")
def mask(x):
    return (x > 0).astype(float)


@wrong("minimum for maximum")
def the_other(x):
    return np.minimum(x, 0)


@wrong("maximum over the array")
def axis_zero(x):
    return np.max(x, 0)


@wrong("maximum over the array")
def one_number(x):
    return max(0.0, x.max())


@SUBMISSIONS.variant("for one number at a time")
def builtin_max(x):
    return max(0, x)


@SUBMISSIONS.variant("for one number at a time")
def with_if(x):
    return x if x > 0 else 0.0


@wrong("negative ones left out")
def filtered(x):
    return np.array([each for each in np.ravel(x) if each > 0], dtype=float)


@wrong("shape lost")
def in_a_row(x):
    return np.array([each if each > 0 else 0 for each in x.flatten()], dtype=float)


@wrong("identity")
def nothing_done(x):
    np.where(x > 0, x, 0)
    return x
