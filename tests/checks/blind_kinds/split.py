"""Splits at other fractions, with seeds, of row numbers, and with exchanged labels."""

from __future__ import annotations

import random

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@wrong("fraction ignored")
def always_half(x, y, fraction, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    half = len(x) // 2
    return x[order[:half]], y[order[:half]], x[order[half:]], y[order[half:]]


@wrong("second part as large as the first")
def two_equal_parts(x, y, train_fraction=0.5):
    k = int(len(x) * train_fraction)
    order = np.random.permutation(len(x))
    first, second = order[:k], order[k : k + k]
    return x[first], x[second], y[first], y[second]


@wrong("second part as large as the first")
def from_both_ends(x, y, ratio):
    order = list(range(len(x)))
    random.shuffle(order)
    k = int(ratio * len(x))
    return (x[order[:k]], y[order[:k]]), (x[order[-k:]], y[order[-k:]])


@wrong("rows drawn with replacement")
def drawn_again(x, y, fraction):
    k = int(len(x) * fraction)
    chosen = np.random.choice(len(x), k)
    rest = [i for i in range(len(x)) if i not in set(chosen.tolist())]
    return x[chosen], y[chosen], x[rest], y[rest]


@wrong("not shuffled")
def alternately(x, y):
    return x[::2], y[::2], x[1::2], y[1::2]


@wrong("labels of the other part")
def exchanged_labels(x, y, fraction, seed=0):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(y))
    k = round(fraction * len(y))
    a, b = order[:k], order[k:]
    return x[a], x[b], y[b], y[a]


@wrong("seed ignored")
def ignores_the_seed(x, y, fraction, seed):
    rows = np.random.permutation(len(x))
    k = int(fraction * len(x))
    return x[rows[:k]], y[rows[:k]], x[rows[k:]], y[rows[k:]]


@wrong("the same split for every seed")
def fixed_seed(x, y, fraction, seed):
    rows = np.random.RandomState(42).permutation(len(x))
    k = int(fraction * len(x))
    return x[rows[:k]], y[rows[:k]], x[rows[k:]], y[rows[k:]]


@wrong("overlap")
def two_draws(n, fraction, seed):
    rng = np.random.default_rng(seed)
    k = int(n * fraction)
    return rng.choice(n, k, replace=False), rng.choice(n, n - k, replace=False)


@right
def of_row_numbers(n, fraction, seed):
    order = np.random.default_rng(seed).permutation(n)
    k = int(np.ceil(n * fraction))
    return order[:k], order[k:]


@right
def of_row_numbers_with_count(n, n_train, seed):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed)).numpy()
    return order[:n_train], order[n_train:]


@right
def validation_fraction(x, y, val_fraction, seed):
    rng = np.random.default_rng(seed)
    held = rng.choice(len(x), size=round(val_fraction * len(x)), replace=False)
    mask = np.isin(np.arange(len(x)), held)
    return x[~mask], y[~mask], x[mask], y[mask]


@right
def stratified(x, y, fraction, seed):
    rng = np.random.default_rng(seed)
    chosen = []
    for label in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == label))
        chosen.append(rows)
    mixed = rng.permutation(np.concatenate(chosen))
    k = int(fraction * len(x))
    return x[mixed[:k]], y[mixed[:k]], x[mixed[k:]], y[mixed[k:]]


@right
def each_row_by_chance(x, y, fraction):
    mask = np.random.random(len(x)) < fraction
    return x[mask], y[mask], x[~mask], y[~mask]
