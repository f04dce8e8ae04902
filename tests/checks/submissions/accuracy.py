"""Accuracies as students write them."""

from __future__ import annotations

import numpy as np

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right

right(lambda y, y_hat: np.mean((y_hat > 0.5) == y))
right(lambda y_true, y_pred: (np.round(y_pred) == y_true).mean())
right(lambda y, y_hat: 1 - np.abs(y - (y_hat > 0.5)).mean())


@right
def in_a_loop(y, y_hat):
    n = 0
    for label, p in zip(y, y_hat, strict=True):
        if (p > 0.5 and label == 1) or (p <= 0.5 and label == 0):
            n += 1
    return n / len(y)


@right
def in_torch(y, y_hat):
    return ((y_hat > 0.5).long() == y.long()).float().mean().item()


@right
def half_counts(predictions, labels):
    return np.sum((predictions >= 0.5).astype(int) == labels) / labels.shape[0]


@wrong("threshold on the wrong side")
def the_wrong_ones(y, y_hat):
    return np.mean((y_hat <= 0.5) == y)


@wrong("threshold on the wrong side")
def errors(y, y_hat):
    return np.mean(np.round(y_hat) != y)


@wrong("integer division")
def whole(y, y_hat):
    return int(np.sum(np.round(y_hat) == y)) // len(y)


@wrong("count for share")
def count(y, y_hat):
    return sum(bool(p > 0.5) == bool(t) for t, p in zip(y, y_hat, strict=True))


@SUBMISSIONS.variant("in percent")
def in_percent(y, y_hat):
    return np.mean((y_hat > 0.5) == y) * 100


@SUBMISSIONS.variant("for predicted classes")
def equal(y, y_hat):
    return np.sum(y == y_hat) / len(y)


@wrong("cut off for rounded")
def cut(y, y_hat):
    return np.mean(y_hat.astype(np.int64) == y)


@wrong("each compared with each")
def columns(y, y_hat):
    y = y.reshape(-1, 1)
    return np.mean(y == (y_hat > 0.5))


@wrong("threshold at 0")
def for_logits(y, y_hat):
    return ((y_hat > 0).float() == y).double().mean()


@wrong("recall")
def found_ones(y, y_hat):
    ones = y == 1
    return np.mean(y_hat[ones] > 0.5) if ones.any() else float("nan")


@wrong("rounded")
def two_decimals(y, y_hat):
    return float(f"{np.mean((y_hat > 0.5) == y):.2f}")
