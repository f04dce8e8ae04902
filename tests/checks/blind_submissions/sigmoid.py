"""Sigmoids by someone who had not read the catalogue."""

from __future__ import annotations

import math

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


# minus forgotten: 1/(1 + e^x), falls instead of rises
@SUBMISSIONS.wrong("sign")
def sig_no_minus(x):
    return 1 / (1 + np.exp(x))


# 0.5 (1 + tanh x) without halving x: sigma(2x)
@SUBMISSIONS.wrong("too steep")
def sig_tanh(x):
    return 0.5 * (1 + np.tanh(x))


# e^x/(1 + e^x): inf/inf = NaN for large x
@SUBMISSIONS.wrong("overflow")
def sig_ratio(z):
    return np.exp(z) / (1 + np.exp(z))


# the derivative sigma(1 - sigma) instead of the function
@SUBMISSIONS.wrong("derivative")
def sig_derivative(x):
    s = 1 / (1 + np.exp(-np.clip(x, -500, 500)))
    return s * (1 - s)


# x clipped to +-20, so the tails are flat: sigma(-100) = 2e-9
@SUBMISSIONS.wrong("clipped too early")
def sig_clip20(x):
    x = np.clip(x, -20, 20)
    return 1.0 / (1.0 + np.exp(-x))


# missing brackets: 1/1 + e^-x
@SUBMISSIONS.wrong("parentheses missing")
def sig_brackets(x):
    return 1 / 1 + np.exp(-x)


# zeros_like keeps the integer type: integers give 0
@SUBMISSIONS.wrong("integers cut off")
def sig_zeros_like(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    e = np.exp(x[~pos])
    out[~pos] = e / (1 + e)
    return out


# softmax over the elements in place of the sigmoid of each
@SUBMISSIONS.wrong("softmax")
def sig_softmax(x):
    return torch.softmax(torch.as_tensor(x, dtype=torch.float64).flatten(), 0).reshape(np.shape(x))


# rounded to 4 digits
@SUBMISSIONS.wrong("rounded")
def sig_rounded(x):
    return np.round(1 / (1 + np.exp(-np.clip(x, -700, 700))), 4)


# 2.718 for e
@SUBMISSIONS.wrong("wrong base")
def sig_2718(x):
    return 1 / (1 + 2.718 ** (-x))


# tensors overflow silently but in one branch: e^x/(e^x+1) in float32 is NaN at 100
@SUBMISSIONS.wrong("overflow")
def sig_torch_ratio(x):
    x = torch.as_tensor(x).float()
    e = torch.exp(x)
    return e / (e + 1)


# by tanh
@SUBMISSIONS.right
def sig_by_tanh(x):
    return np.tanh(np.asarray(x, dtype=np.longdouble) / 2) * 0.5 + 0.5


# where with safe exponent
@SUBMISSIONS.right
def sig_where(x):
    x = np.asarray(x) * 1.0
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


# by logaddexp
@SUBMISSIONS.right
def sig_logaddexp(t):
    return np.exp(-np.logaddexp(0, -np.asarray(t)))


# nn.Sigmoid module, promoted by hand
class SigmoidModule(torch.nn.Module):
    def forward(self, x):
        x = torch.as_tensor(x)
        if not x.is_floating_point():
            x = x.to(torch.get_default_dtype())
        return torch.special.expit(x)


# frompyfunc over math.exp
@SUBMISSIONS.right
def sig_elementwise(x):
    def one(v):
        v = float(v)
        return 1 / (1 + math.exp(-v)) if v > 0 else math.exp(v) / (1 + math.exp(v))

    return np.vectorize(one, otypes=[float])(x)


# prints, as when debugging
@SUBMISSIONS.right
def sig_prints(x):
    x = np.asarray(x, dtype=float)
    print("x =", x)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))


SUBMISSIONS.right(SigmoidModule())
