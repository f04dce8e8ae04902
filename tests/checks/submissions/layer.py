"""Layers as students write them."""

from __future__ import annotations

import math

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


def relu(x):
    return x * (x > 0)


@right
def by_inputs(d_in, d_out, h=relu):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out), h


@right
def of_the_exercise(d_in, d_out, activation):
    W = torch.randn(d_in, d_out, dtype=torch.float64) * math.sqrt(2.0 / d_out)
    W.requires_grad_(True)
    b = torch.zeros(d_out, dtype=torch.float64, requires_grad=True)
    return (W, b, activation)


@right
def single_precision(n_in, n_out):
    w = torch.empty(n_in, n_out)
    torch.nn.init.kaiming_normal_(w, nonlinearity="relu")
    return w, torch.zeros(n_out)


@right
def uniform_of_the_same_variance(input_size, output_size):
    limit = np.sqrt(6 / input_size)
    return {
        "W": np.random.uniform(-limit, limit, size=(input_size, output_size)),
        "b": np.zeros((1, output_size)),
    }


@right
def with_a_generator(rng, n_in, n_out, act):
    return rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out)), np.zeros(n_out), act


@right
def with_a_seed(d_in, d_out, seed=0):
    state = np.random.RandomState(seed)
    return state.normal(scale=(2 / d_in) ** 0.5, size=(d_in, d_out)).astype("f4"), np.zeros(d_out)


@right
def by_the_name_of_the_activation(d_in, d_out, activation="relu"):
    gain = {"relu": 2.0, "sigmoid": 1.0}[activation]
    return np.random.normal(size=(d_in, d_out)) * (gain / d_in) ** 0.5, np.zeros(d_out), activation


@wrong("variance for deviation")
def the_source(d_in, d_out, h):
    return torch.normal(0.0, 2 / d_out, (d_in, d_out)), torch.zeros(d_out), h


@wrong("variance for deviation")
def scale_is_the_variance(n_in, n_out):
    return np.random.normal(loc=0, scale=2 / n_in, size=(n_in, n_out)), np.zeros(n_out)


@wrong("bias not zero")
def random_bias(d_in, d_out, h):
    s = np.sqrt(2 / d_in)
    return s * np.random.randn(d_in, d_out), s * np.random.randn(d_out), h


@wrong("bias not zero")
def bias_of_ones(d_in, d_out, h):
    return np.sqrt(2 / d_in) * np.random.randn(d_in, d_out), np.ones(d_out), h


@wrong("one seed for all layers")
def seeded_inside(d_in, d_out, h):
    np.random.seed(42)
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out), h


@wrong("one seed for all layers")
def seeded_torch(d_in, d_out):
    torch.manual_seed(12345)
    return torch.randn(d_in, d_out) * math.sqrt(2 / d_out), torch.zeros(d_out)


@wrong("wrong shape")
def as_torch_has_it(d_in, d_out):
    w = torch.randn(d_out, d_in) * (2 / d_in) ** 0.5
    return w, torch.zeros(d_out)


@wrong("bias of the inputs")
def wrong_bias(d_in, d_out):
    return np.random.randn(d_in, d_out) * (2 / d_in) ** 0.5, np.zeros(d_in)


@wrong("Xavier instead of He")
def glorot(d_in, d_out, h=np.tanh):
    return np.random.normal(0, np.sqrt(2 / (d_in + d_out)), (d_in, d_out)), np.zeros(d_out), h


@wrong("Xavier instead of He")
def glorot_uniform(d_in, d_out):
    bound = 1 / math.sqrt(d_in)
    return (torch.rand(d_in, d_out) * 2 - 1) * bound, torch.zeros(d_out)


@wrong("weights not scaled")
def plain(d_in, d_out, h=relu):
    return np.random.standard_normal((d_in, d_out)), np.zeros(d_out), h


@wrong("weights not scaled")
def small(d_in, d_out, h=relu):
    return 0.01 * np.random.standard_normal((d_in, d_out)), np.zeros(d_out), h


@wrong("rand for randn")
def rand_for_randn(d_in, d_out, h=relu):
    return np.random.rand(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out), h


@wrong("weights zero")
def zeros(d_in, d_out, h=relu):
    return np.zeros((d_in, d_out)), np.zeros(d_out), h


@wrong("uniform with too small a limit")
def half_remembered(d_in, d_out, h=relu):
    a = np.sqrt(2 / d_in)
    return np.random.uniform(-a, a, (d_in, d_out)), np.zeros(d_out), h
