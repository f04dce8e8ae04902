"""Scalings by other centres and spreads, and of only one of two parts."""

from __future__ import annotations

import numpy as np

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@wrong("median for mean")
def by_the_median(x):
    return (x - np.median(x)) / x.std()


@wrong("mean absolute deviation")
def by_absolute_deviation(x):
    return (x - np.mean(x)) / np.mean(np.abs(x - np.mean(x)))


@wrong("divided by the range")
def by_the_range(x):
    return (x - x.mean()) / np.ptp(x)


@wrong("mean of each feature, deviation of all numbers")
def mixed(x):
    return (x - x.mean(axis=0)) / x.std()


@wrong("fitted on the other rows")
def of_the_validation_rows(x_train, x_val):
    m, s = x_val.mean(), x_val.std()
    return (x_train - m) / s, (x_val - m) / s


@wrong("training rows not scaled")
def only_validation(x_train, x_val):
    return x_train, (x_val - x_train.mean()) / x_train.std()


@right
def with_a_small_number(x_train, x_val):
    m, s = x_train.mean(axis=0), x_train.std(axis=0) + 1e-9
    return (x_train - m) / s, (x_val - m) / s


@SUBMISSIONS.not_checked("was not recognised as the piece scaling")
def pixels(x):
    return x / 255.0


@SUBMISSIONS.not_checked("was not recognised as the piece scaling")
def rows_of_length_one(x):
    return x / np.linalg.norm(x, axis=1, keepdims=True)


@SUBMISSIONS.not_checked("was not recognised as the piece scaling")
def unchanged(x):
    return x.reshape(len(x), -1)
