"""Scalings as students write them."""

from __future__ import annotations

import numpy as np
import torch
from sklearn.preprocessing import StandardScaler

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@right
def of_the_exercise(x):
    return (x - x.mean()) / x.std(ddof=1)


@right
def in_torch(data: torch.Tensor):
    data = data.double()
    return (data - torch.mean(data)) / torch.std(data)


@right
def with_what_it_measured(x_train, x_val):
    m, s = np.mean(x_train), np.std(x_train)
    return (x_train - m) / s, (x_val - m) / s, m, s


@right
def each_feature(X):
    s = X.std(axis=0)
    s[s == 0] = 1
    return (X - X.mean(axis=0)) / s


@right
def with_scikit_learn(x_train, x_test):
    scaler = StandardScaler().fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_test)


@right
def three_parts(x_train, x_val, x_test):
    mu, sd = x_train.mean(), x_train.std()
    return tuple((each - mu) / sd for each in (x_train, x_val, x_test))


@wrong("fitted on all rows")
def leaks(x_train, x_val):
    everything = np.vstack([x_train, x_val])
    return (x_train - everything.mean()) / everything.std(), (
        x_val - everything.mean()
    ) / everything.std()


@wrong("each part by itself")
def twice(x_train, x_test):
    def z(a):
        return (a - a.mean()) / a.std()

    return z(x_train), z(x_test)


@wrong("each part by itself")
def twice_with_scikit_learn(x_train, x_test):
    scaler = StandardScaler()
    return scaler.fit_transform(x_train), scaler.fit_transform(x_test)


@wrong("variance for deviation")
def by_variance(x):
    return (x - np.mean(x)) / np.var(x)


@wrong("minimum and maximum")
def to_the_unit_interval(x):
    return (x - np.min(x)) / (np.max(x) - np.min(x))


@wrong("minimum and maximum")
def by_the_largest(x):
    return x / np.max(x)


@wrong("not centred")
def only_divided(x):
    return x / x.std()


@wrong("not divided")
def only_centred(x):
    return x - x.mean()


@wrong("brackets missing")
def precedence(x):
    return x - x.mean() / x.std()


@wrong("changes its argument")
def writes_into_it(x):
    m, s = x.mean(), x.std()
    x -= m
    x /= s
    return x


@wrong("per row")
def along_the_wrong_axis(x):
    return (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)


@wrong("a feature that does not vary")
def divides_by_nothing(x):
    return (x - x.mean(0)) / x.std(0)
