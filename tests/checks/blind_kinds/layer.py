"""Layers whose weights are not independent, rounded, truncated, or of another deviation."""

from __future__ import annotations

import random

import numpy as np

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@wrong("weights not scaled")
def small_uniform(d_in, d_out):
    return np.random.uniform(-0.05, 0.05, size=(d_in, d_out)), np.zeros(d_out)


@wrong("wrong gain")
def doubled_variance(n_in, n_out, activation=None):
    return np.random.randn(n_in, n_out) * 2 / np.sqrt(n_in), np.zeros(n_out), activation


@wrong("wrong gain")
def gain_of_tanh(d_in, d_out, activation, rng):
    return rng.normal(0, 5 / 3 / np.sqrt(d_in), (d_in, d_out)), np.zeros(d_out), activation


@wrong("weights rounded")
def rounded(d_in, d_out):
    w = np.random.normal(0, np.sqrt(2 / d_in), size=(d_in, d_out))
    return np.round(w, 1), np.zeros(d_out)


@wrong("weights rounded")
def signs(d_in, d_out):
    w = np.random.choice([-1.0, 1.0], size=(d_in, d_out))
    return w * np.sqrt(2 / d_in), np.zeros(d_out)


@wrong("same weight for all inputs")
def one_draw_for_each_unit(d_in, d_out):
    return np.tile(np.random.randn(d_out), (d_in, 1)) * np.sqrt(2 / d_in), np.zeros(d_out)


@wrong("units correlated")
def common_part(d_in, d_out):
    shared, own = np.random.randn(d_in, 1), np.random.randn(d_in, d_out)
    return (shared + own) / np.sqrt(2) * np.sqrt(2 / d_in), np.zeros(d_out)


@wrong("weights not centred")
def absolute_values(d_in, d_out):
    return np.abs(np.random.randn(d_in, d_out)) * np.sqrt(2 / d_in), np.zeros(d_out)


@wrong("truncated normal weights")
def truncated(d_in, d_out):
    rows = []
    for _ in range(d_in):
        row = []
        while len(row) < d_out:
            value = random.gauss(0, 1)
            if abs(value) < 2:
                row.append(value)
        rows.append(row)
    return np.array(rows) * (2 / d_in) ** 0.5, np.zeros(d_out)


@wrong("seed ignored")
def ignores_its_seed(d_in, d_out, activation, seed):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out), activation


@wrong("scaled up")
def multiplied(d_in, d_out):
    return np.random.randn(d_in, d_out) * np.sqrt(d_in / 2), np.zeros(d_out)


@right
def uniform_with_the_right_limit(d_in, d_out, activation=None, seed=None):
    rng = np.random.default_rng(seed)
    limit = (6 / d_in) ** 0.5
    return 2 * limit * (rng.random((d_in, d_out)) - 0.5), np.zeros(d_out), activation


@right
def number_by_number(d_in, d_out):
    w = [[random.gauss(0, (2 / d_out) ** 0.5) for _ in range(d_out)] for _ in range(d_in)]
    return {"W": np.array(w), "b": np.zeros((1, d_out))}
