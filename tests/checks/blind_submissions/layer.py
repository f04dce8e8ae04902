"""Layers by someone who had not read the catalogue."""

from __future__ import annotations

import itertools
import math

import numpy as np
import torch
import torch.nn as nn

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


def identity(z):
    return z


# variance 2/fan_in is used as the deviation (sqrt forgotten)
@SUBMISSIONS.wrong("variance for deviation")
def layer_no_sqrt(d_in, d_out):
    w = np.random.normal(0, 2 / d_in, (d_in, d_out))
    return w, np.zeros(d_out)


# deviation 1/sqrt(fan_in): the 2 is missing (LeCun / Xavier)
@SUBMISSIONS.wrong("Xavier instead of He")
def layer_lecun(d_in, d_out):
    return torch.randn(d_in, d_out, dtype=torch.float64) / d_in**0.5, torch.zeros(
        d_out, dtype=torch.float64
    )


# all weights zero
@SUBMISSIONS.wrong("weights zero")
def layer_zeros(d_in, d_out):
    return np.zeros((d_in, d_out)), np.zeros(d_out)


# uniform in [0, 1): mean is not 0
@SUBMISSIONS.wrong("rand for randn")
def layer_uniform(d_in, d_out):
    return np.random.rand(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out)


# bias is one
@SUBMISSIONS.wrong("bias not zero")
def layer_bias_one(d_in, d_out):
    rng = np.random.default_rng()
    return rng.normal(0, np.sqrt(2 / d_in), size=(d_in, d_out)), np.ones(d_out)


# W has shape (d_out, d_in)
@SUBMISSIONS.wrong("wrong shape")
def layer_transposed(d_in, d_out):
    w = np.random.randn(d_out, d_in) * np.sqrt(2.0 / d_in)
    b = np.zeros(d_out)
    return w, b


# seeds itself: each layer of one shape is the same
@SUBMISSIONS.wrong("one seed for all layers")
def layer_seeds(d_in, d_out):
    np.random.seed(42)  # reproducible
    return np.random.randn(d_in, d_out) * math.sqrt(2 / d_in), np.zeros(d_out)


# torch generator with a seed of its own
@SUBMISSIONS.wrong("one seed for all layers")
def layer_torch_seed(d_in, d_out):
    g = torch.Generator().manual_seed(12345)
    return (
        torch.randn(d_in, d_out, generator=g, dtype=torch.float64) * (2 / d_in) ** 0.5,
        torch.zeros(d_out, dtype=torch.float64),
    )


# one column repeated: all units are identical
@SUBMISSIONS.wrong("units all alike")
def layer_repeated(d_in, d_out):
    col = np.random.randn(d_in, 1) * np.sqrt(2 / d_in)
    return np.repeat(col, d_out, axis=1), np.zeros(d_out)


# bias has d_in entries
@SUBMISSIONS.wrong("bias of the inputs")
def layer_bias_din(d_in, d_out, h=None):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_in), h


# magnitudes only: abs of the normal draw
@SUBMISSIONS.wrong("weights not centred")
def layer_abs(d_in, d_out):
    return np.abs(np.random.randn(d_in, d_out)) * np.sqrt(2 / d_in), np.zeros(d_out)


# randint -1..1, scaled
@SUBMISSIONS.wrong("weights not scaled")
def layer_tiny(d_in, d_out):
    return 0.01 * np.random.randn(d_in, d_out), np.zeros(d_out)


# nn.init.kaiming_normal_ (on the transpose, as torch counts fan_in)
@SUBMISSIONS.right
def layer_kaiming(d_in, d_out):
    w = torch.empty(d_out, d_in, dtype=torch.float64)
    nn.init.kaiming_normal_(w, nonlinearity="relu")
    return w.T.contiguous(), torch.zeros(d_out, dtype=torch.float64)


# a tuple with its activation
@SUBMISSIONS.right
def layer_tuple(d_in, d_out, h=identity):
    rng = np.random.default_rng()
    return rng.standard_normal((d_in, d_out)) * np.sqrt(2 / d_in), np.zeros(d_out), h


# fan_out, as the exercise says
@SUBMISSIONS.right
def layer_fan_out(d_in, d_out, h=identity):
    w = torch.randn(d_in, d_out, dtype=torch.float64) * math.sqrt(2 / d_out)
    return w, torch.zeros(d_out, dtype=torch.float64), h


# Box-Muller by hand
@SUBMISSIONS.right
def layer_box_muller(n_in, n_out):
    u = np.random.uniform(1e-300, 1, (n_in, n_out))
    v = np.random.uniform(0, 1, (n_in, n_out))
    n = np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)
    return n * np.sqrt(2 / n_in), np.zeros(n_out)


# a dictionary with requires_grad
@SUBMISSIONS.right
def layer_dict(d_in, d_out):
    w = torch.randn(d_in, d_out, dtype=torch.float64).mul(math.sqrt(2 / d_in))
    return {
        "w": w.requires_grad_(),
        "b": torch.zeros(d_out, dtype=torch.float64, requires_grad=True),
    }


# list of widths: all layers at once
@SUBMISSIONS.right
def layers_of(widths):
    return [
        (np.random.randn(a, b) * math.sqrt(2 / a), np.zeros(b))
        for a, b in itertools.pairwise(widths)
    ]
