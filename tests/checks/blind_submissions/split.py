"""Splits by someone who had not read the catalogue."""

from __future__ import annotations

import random

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


# x and y shuffled apart: labels no longer belong to their rows
@SUBMISSIONS.wrong("labels of other rows")
def split_two_shuffles(x, y, n_train):
    x = x[np.random.permutation(len(x))]
    y = y[np.random.permutation(len(y))]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]


# not shuffled
@SUBMISSIONS.wrong("not shuffled")
def split_plain(x, y, n_train):
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]


# two draws: the parts overlap
@SUBMISSIONS.wrong("overlap")
def split_two_draws(x, y, n_train):
    a = np.random.choice(len(x), n_train, replace=False)
    b = np.random.choice(len(x), len(x) - n_train, replace=False)
    return x[a], y[a], x[b], y[b]


# the row at the border is lost: n_train + 1
@SUBMISSIONS.wrong("rows lost")
def split_gap(x, y, n_train):
    p = np.random.permutation(len(x))
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train + 1 :]], y[p[n_train + 1 :]]


# the validation part is all rows
@SUBMISSIONS.wrong("overlap")
def split_all(x, y, n_train):
    p = np.random.permutation(len(x))
    return x[p[:n_train]], y[p[:n_train]], x[p], y[p]


# with replacement
@SUBMISSIONS.wrong("overlap")
def split_replacement(x, y, n_train):
    p = np.random.randint(0, len(x), len(x))
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]


# labels not permuted
@SUBMISSIONS.wrong("labels of other rows")
def split_labels_stay(x, y, n_train):
    p = torch.randperm(len(x)).numpy()
    x = x[p]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]


# sizes exchanged
@SUBMISSIONS.wrong("fraction of the other part")
def split_exchanged(x, y, n_train):
    p = np.random.permutation(len(x))
    return x[p[n_train:]], y[p[n_train:]], x[p[:n_train]], y[p[:n_train]]


# sorted by label before the cut
@SUBMISSIONS.wrong("sorted by label")
def split_sorted(x, y, n_train):
    p = np.argsort(y)
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]


# a fixed seed inside, for reproducibility
@SUBMISSIONS.right
def split_seeded(x, y, n_train):
    np.random.seed(0)
    p = np.random.permutation(len(x))
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]


# x parts, then y parts, as scikit-learn returns them
@SUBMISSIONS.right
def split_sklearn(x, y, n_train):
    from sklearn.model_selection import train_test_split

    return train_test_split(x, y, train_size=n_train)


# half and half without a size
@SUBMISSIONS.right
def split_half(x, y):
    p = np.random.permutation(len(x))
    a, b = np.array_split(p, 2)
    return x[a], y[a], x[b], y[b]


# with a boolean mask
@SUBMISSIONS.right
def split_mask(x, y, n_train):
    mask = np.zeros(len(x), dtype=bool)
    mask[np.random.default_rng().choice(len(x), n_train, replace=False)] = True
    return x[mask], y[mask], x[~mask], y[~mask]


# indices only, pairs of tuples
@SUBMISSIONS.right
def split_pairs(x, y, n_train):
    idx = random.sample(range(len(x)), len(x))
    tr, va = idx[:n_train], idx[n_train:]
    return (x[tr], y[tr]), (x[va], y[va])


# share instead of a number, rng given
@SUBMISSIONS.right
def split_share(x, y, train_share=0.5, rng=None):
    rng = rng or np.random.default_rng()
    p = rng.permutation(len(x))
    k = int(len(x) * train_share)
    return x[p[:k]], x[p[k:]], y[p[:k]], y[p[k:]]


# index lists of n rows
@SUBMISSIONS.right
def split_indices(n, n_train):
    p = np.random.permutation(n)
    return p[:n_train], p[n_train:]
