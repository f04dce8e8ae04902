"""Splits as students write them."""

from __future__ import annotations

import random

import numpy as np
import sklearn.model_selection
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@right
def of_the_exercise(x, y):
    perm = torch.randperm(len(x)).numpy()
    half = len(x) // 2
    return x[perm[:half]], y[perm[:half]], x[perm[half:]], y[perm[half:]]


@right
def by_scikit_learn(X, y, test_size=0.2):
    return sklearn.model_selection.train_test_split(X, y, test_size=test_size, stratify=y)


@right
def pairs(x, y, train_fraction):
    together = list(zip(x.tolist(), y.tolist(), strict=True))
    random.shuffle(together)
    k = round(train_fraction * len(together))
    train, val = together[:k], together[k:]
    return tuple((np.array([a for a, _ in p]), np.array([b for _, b in p])) for p in (train, val))


@right
def by_a_mask(x, y, fraction=0.7):
    mask = np.zeros(len(x), bool)
    mask[np.random.choice(len(x), int(fraction * len(x)), replace=False)] = True
    return x[mask], x[~mask], y[mask], y[~mask]


@right
def row_numbers(n):
    order = np.random.permutation(n)
    return order[: n // 2], order[n // 2 :]


@right
def three_ways(x, y, rng):
    order = rng.permutation(len(x))
    a, b, c = np.split(order, [int(0.6 * len(x)), int(0.8 * len(x))])
    return x[a], y[a], x[b], y[b], x[c], y[c]


@right
def with_a_seed(x, y, seed=0):
    order = np.random.default_rng(seed).permutation(len(x))
    return [x[order[:100]], x[order[100:]], y[order[:100]], y[order[100:]]]


@wrong("overlap")
def two_draws(x, y):
    a = np.random.choice(len(x), len(x) // 2, replace=False)
    b = np.random.choice(len(x), len(x) - len(x) // 2, replace=False)
    return x[a], y[a], x[b], y[b]


@wrong("overlap")
def validates_on_all(x, y):
    order = np.random.permutation(len(x))
    first = order[: len(x) // 2]
    return x[first], y[first], x, y


@wrong("not shuffled")
def slices(x, y):
    half = len(x) // 2
    return x[:half], y[:half], x[half:], y[half:]


@wrong("not shuffled")
def scikit_learn_unshuffled(x, y, test_size):
    return sklearn.model_selection.train_test_split(x, y, test_size=test_size, shuffle=False)


@wrong("labels of other rows")
def only_the_rows(x, y):
    x = np.random.permutation(x)
    half = len(x) // 2
    return x[:half], y[:half], x[half:], y[half:]


@wrong("labels of other rows")
def two_orders(x, y):
    x, y = np.random.permutation(x), np.random.permutation(y)
    half = len(x) // 2
    return x[:half], y[:half], x[half:], y[half:]


@wrong("rows lost")
def equal_halves(x, y):
    order = np.random.permutation(len(x))
    half = len(x) // 2
    return x[order[:half]], y[order[:half]], x[order[half : 2 * half]], y[order[half : 2 * half]]
