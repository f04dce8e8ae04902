"""Scalings by someone who had not read the catalogue."""

from __future__ import annotations

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


# per feature (axis=0) rather than one global mean and deviation
@SUBMISSIONS.wrong("a feature that does not vary")
def scale_axis0(train, validation):
    m, s = train.mean(axis=0), train.std(axis=0, ddof=1)
    return (train - m) / s, (validation - m) / s


# validation scaled with its own statistics
@SUBMISSIONS.wrong("each part by itself")
def scale_own(train, validation):
    def z(a):
        return (a - a.mean()) / a.std(ddof=1)

    return z(train), z(validation)


# statistics of all rows, validation included
@SUBMISSIONS.wrong("fitted on all rows")
def scale_all(train, validation):
    both = np.concatenate([train, validation])
    return (train - both.mean()) / both.std(ddof=1), (validation - both.mean()) / both.std(ddof=1)


# to [0, 1] by minimum and maximum
@SUBMISSIONS.wrong("minimum and maximum")
def scale_minmax(train, validation):
    lo, hi = train.min(), train.max()
    return (train - lo) / (hi - lo), (validation - lo) / (hi - lo)


# divided by the variance
@SUBMISSIONS.wrong("variance for deviation")
def scale_var(train, validation):
    m, v = train.mean(), train.var(ddof=1)
    return (train - m) / v, (validation - m) / v


# not centred
@SUBMISSIONS.wrong("not centred")
def scale_no_mean(train, validation):
    s = train.std(ddof=1)
    return train / s, validation / s


# brackets: x - mean / std
@SUBMISSIONS.wrong("brackets missing")
def scale_brackets(train, validation):
    m, s = train.mean(), train.std(ddof=1)
    return train - m / s, validation - m / s


# each row for itself
@SUBMISSIONS.wrong("per row")
def scale_rows(train, validation):
    def z(a):
        return (a - a.mean(axis=1, keepdims=True)) / a.std(axis=1, keepdims=True, ddof=1)

    return z(train), z(validation)


# the validation part is returned unscaled
@SUBMISSIONS.wrong("second part not scaled")
def scale_train_only(train, validation):
    m, s = train.mean(), train.std(ddof=1)
    return (train - m) / s, validation


# ddof 0: reported of
@SUBMISSIONS.right
def scale_ddof(train, validation):
    m, s = np.mean(train), np.std(train)
    return (train - m) / s, (validation - m) / s


# torch, std is ddof 1 already
@SUBMISSIONS.right
def scale_torch(train, validation):
    train, validation = torch.as_tensor(train).double(), torch.as_tensor(validation).double()
    sd, mean = torch.std_mean(train)
    return (train - mean) / sd, (validation - mean) / sd


# of one array
@SUBMISSIONS.right
def scale_one(x):
    x = np.asarray(x, dtype=float)
    return (x - x.mean()) / x.std(ddof=1)


# a list of parts, the rest scaled like the first
@SUBMISSIONS.right
def scale_many(x_train, *others):
    m = x_train.mean()
    s = np.sqrt(((x_train - m) ** 2).sum() / (x_train.size - 1))
    return tuple((a - m) / s for a in (x_train, *others))


# in place on float copies
@SUBMISSIONS.right
def scale_copy(x_train, x_valid):
    out = []
    mu, sd = float(x_train.mean()), float(x_train.std(ddof=1))
    for a in (x_train, x_valid):
        a = a.astype(np.float64, copy=True)
        a -= mu
        a /= sd
        out.append(a)
    return out


# returns the statistics as well
@SUBMISSIONS.right
def scale_with_stats(x):
    m, s = np.mean(x), np.std(x, ddof=1)
    return (x - m) / s, m, s


class Scaler:
    def __init__(self):
        self.mean = self.std = None

    def fit_transform(self, x):
        self.mean, self.std = x.mean(), x.std(ddof=1)
        return (x - self.mean) / self.std


SUBMISSIONS.right(Scaler().fit_transform)
