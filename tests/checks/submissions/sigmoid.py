"""Sigmoids as students write them."""

from __future__ import annotations

import math
import sys

import numpy as np
import scipy.special
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@right
def by_sign(x):
    x = np.asarray(x, dtype=float)
    out = np.empty_like(x)
    above = x >= 0
    out[above] = 1 / (1 + np.exp(-x[above]))
    e = np.exp(x[~above])
    out[~above] = e / (1 + e)
    return out


@right
def by_tanh(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


@right
def by_logaddexp(x):
    return np.exp(-np.logaddexp(0, -x))


@right
def clipped_far_out(x):
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))


@right
def in_float32(x):
    x = np.asarray(x, dtype=np.float32)
    return np.float32(0.5) * (1 + np.tanh(x / 2))


@right
def naive_in_torch(x):
    return 1 / (1 + torch.exp(-x))


@right
def of_torch(x: torch.Tensor) -> torch.Tensor:
    return torch.sigmoid(x)


@right
def with_warnings_off(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-x))


right(np.vectorize(lambda x: 1 / (1 + math.exp(-x)) if x > -700 else 0.0))
right(
    lambda inputs: (
        np.where(inputs < 0, np.exp(np.minimum(inputs, 0)), 1) / (1 + np.exp(-abs(inputs)))
    )
)


class Sigmoid:
    def __call__(self, x):
        return by_tanh(x)


right(Sigmoid())
right(scipy.special.expit)
right(torch.nn.Sigmoid())
right(lambda x: 1 / (1 + np.exp(-x.astype(np.longdouble))))


@SUBMISSIONS.variant("overflow warning")
def naive(x):
    return 1 / (1 + np.exp(-x))


@wrong("overflow")
def divided(x):
    e = np.exp(x)
    return e / (e + 1)


@wrong("overflow")
def divided_in_torch(x):
    return torch.exp(x) / (1 + torch.exp(x))


@SUBMISSIONS.variant("overflow warning")
def one_less(x):
    return 1 - 1 / (1 + np.exp(x))


@wrong("overflow")
def number_by_number(x):
    return np.reshape([1 / (1 + math.exp(-each)) for each in np.ravel(x)], np.shape(x))


@wrong("wrong base")
def base_two(x):
    return 1 / (1 + 2 ** (-x.astype(float)))


@wrong("wrong base")
def base_ten(x):
    return 1.0 / (1.0 + np.power(10.0, -x))


@wrong("sign")
def falls(x):
    return 1 / (1 + np.exp(x))


@wrong("sign")
def falls_in_torch(x):
    return torch.sigmoid(-x)


@wrong("integers cut off")
def array_like_x(x):
    out = np.zeros_like(x)
    for place, each in np.ndenumerate(x):
        out[place] = 1 / (1 + math.exp(-each)) if each > -700 else 0
    return out


@wrong("clipped too early")
def clipped(x):
    return 1 / (1 + np.exp(-np.clip(x, -20, 20)))


@wrong("parentheses missing")
def no_parentheses(x):
    return 1 / 1 + np.exp(-x)


@SUBMISSIONS.wrong("overflow")
def for_numbers(x):
    return 1 / (1 + math.exp(-x))


@SUBMISSIONS.variant("for one number at a time")
def with_if(x):
    if x >= 0:
        return 1 / (1 + np.exp(-x))
    return np.exp(x) / (1 + np.exp(x))


@wrong("tanh")
def other_curve(x):
    return (np.exp(np.clip(2 * x, -500, 500)) - 1) / (np.exp(np.clip(2 * x, -500, 500)) + 1)


@wrong("too steep")
def not_halved(x):
    return (np.tanh(x) + 1) / 2


@wrong("stretched")
def too_flat(x):
    return np.exp(-np.logaddexp(0, -0.7 * x))


@wrong("derivative")
def slope(x):
    s = by_tanh(x)
    return s - s**2


@SUBMISSIONS.not_checked("returns None")
def prints(x):
    print(1 / (1 + np.exp(-x)))


@SUBMISSIONS.not_checked("ends the program")
def leaves(x):
    sys.exit(0)


@wrong("not the same twice")
def noisy(x, rng=np.random.default_rng(0)):  # noqa: B008 # the mistake
    return by_tanh(x) + rng.normal(scale=1e-3)


@SUBMISSIONS.not_checked("raises TypeError")
def of_text(x):
    return "1" / (1 + np.exp(-x))


@SUBMISSIONS.not_checked("raises AttributeError")
def misspelt(x):
    return 1 / (1 + np.expp(-x))
