"""Losses with one wrong term that are not clipped either."""

from __future__ import annotations

import numpy as np

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@wrong("labels exchanged and NaN at a perfect prediction")
def exchanged(y, p):
    return -np.mean((1 - y) * np.log(p) + y * np.log(1 - p))


@wrong("sign of the first term")
def first_sign(y, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return np.mean(y * np.log(p) - (1 - y) * np.log(1 - p))


@wrong("factor 1 - y missing")
def always_added(y, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -(y * np.log(p) + np.log(1 - p)).mean()


@right
def with_weights_of_classes(y, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    losses = np.where(np.asarray(y) == 1, -np.log(p), -np.log1p(-p))
    return float(sum(losses) / len(losses))
