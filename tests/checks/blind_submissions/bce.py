"""Losses by someone who had not read the catalogue."""

from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


def safe(p):
    eps = np.finfo(float).eps
    return np.clip(np.asarray(p, dtype=float), eps, 1 - eps)


# only the term of the positive class: -mean(y log p)
@SUBMISSIONS.wrong("second term missing")
def bce_one_term(y, y_hat):
    return -np.mean(y * np.log(safe(y_hat)))


# the minus is missing
@SUBMISSIONS.wrong("sign")
def bce_no_minus(y, y_hat):
    p = safe(y_hat)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# minus in front of the first term only
@SUBMISSIONS.wrong("sign of the second term")
def bce_minus_first(y, y_hat):
    p = safe(y_hat)
    return np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p))


# mean squared error
@SUBMISSIONS.wrong("squared error")
def bce_mse(y, y_hat):
    return np.mean((np.asarray(y) - np.asarray(y_hat)) ** 2)


# sigmoid applied to probabilities (with_logits)
@SUBMISSIONS.wrong("probabilities taken for logits")
def bce_twicesigmoid(y, y_hat):
    return F.binary_cross_entropy_with_logits(
        torch.as_tensor(y_hat).double(), torch.as_tensor(y).double()
    ).item()


# log2
@SUBMISSIONS.wrong("log base 2")
def bce_bits(y, y_hat):
    p = safe(y_hat)
    return -(y * np.log2(p) + (1 - y) * np.log2(1 - p)).mean()


# a loss per sample, mean forgotten
@SUBMISSIONS.variant("for each sample")
def bce_vector(y, y_hat):
    p = safe(y_hat)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


# NaN hidden by nan_to_num: a perfectly wrong prediction costs 1.8e308
@SUBMISSIONS.wrong("NaN made a number")
def bce_nan_to_num(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.asarray(y_hat, dtype=float)
    with np.errstate(all="ignore"):
        return np.mean(np.nan_to_num(-(y * np.log(p) + (1 - y) * np.log(1 - p))))


# clips to [0.01, 0.99]: even a perfect prediction costs 0.01
@SUBMISSIONS.wrong("clipped too early")
def bce_clip_wide(y, y_hat):
    p = np.clip(y_hat, 0.01, 0.99)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# divides by the number of positive labels
@SUBMISSIONS.wrong("divided by the positive labels")
def bce_per_positive(y, y_hat):
    total = 0
    p = safe(y_hat)
    for yi, pi in zip(y, p, strict=False):
        total -= yi * math.log(pi) + (1 - yi) * math.log(1 - pi)
    return total / max(1, sum(np.asarray(y) == 1))


# a column against a row: the mean of an n x n table
@SUBMISSIONS.wrong("each compared with each")
def bce_column(y, y_hat):
    y = np.asarray(y).reshape(-1, 1)
    p = safe(y_hat).reshape(1, -1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# the prediction is rounded to 0/1 first
@SUBMISSIONS.wrong("predictions rounded")
def bce_rounds(y, y_hat):
    p = safe(np.round(y_hat))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# 1 - y and 1 - p exchanged for their counterparts: y log(1-p) + (1-y) log p
@SUBMISSIONS.wrong("labels exchanged")
def bce_crossed(y, y_hat):
    p = safe(y_hat)
    return -np.mean(y * np.log(1 - p) + (1 - y) * np.log(p))


# clipped below but not above: log(1 - 1) = -inf, 0 * inf = NaN
@SUBMISSIONS.wrong("one logarithm unprotected")
def bce_lower_only(y, y_hat):
    p = np.maximum(y_hat, 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# integer labels in the log: arguments swapped
@SUBMISSIONS.wrong("arguments swapped")
def bce_swapped(y, y_hat):
    t = safe(y)
    return -np.mean(y_hat * np.log(t) + (1 - y_hat) * np.log(1 - t))


# torch's own, predictions first as torch has them
@SUBMISSIONS.right
def bce_torch_order(y_hat, y):
    return F.binary_cross_entropy(torch.as_tensor(y_hat).double(), torch.as_tensor(y).double())


# picks the probability of the true class
@SUBMISSIONS.right
def bce_pick(y_true, y_pred):
    eps = np.finfo(np.float64).eps
    q = np.where(np.asarray(y_true) == 1, y_pred, 1 - np.asarray(y_pred))
    return float(-np.log(np.clip(q, eps, 1 - eps)).mean())


# loop with math.fsum
@SUBMISSIONS.right
def bce_fsum(targets, predictions):
    e = 2.220446049250313e-16
    terms = []
    for t, p in zip(np.ravel(targets).tolist(), np.ravel(predictions).tolist(), strict=False):
        p = min(max(p, e), 1 - e)
        terms.append(-math.log(p) if t else -math.log1p(-p))
    return math.fsum(terms) / len(terms)


# by xlogy
@SUBMISSIONS.right
def bce_xlogy(y, p):
    from scipy.special import xlog1py, xlogy

    p = safe(p)
    return -(xlogy(y, p) + xlog1py(1 - np.asarray(y), -p)).mean()


# dot product over n
@SUBMISSIONS.right
def bce_dot(y, yhat):
    y = np.asarray(y, dtype=float).ravel()
    p = safe(yhat).ravel()
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / len(y)


# labels named target, predictions named output, torch tensors needed
@SUBMISSIONS.right
def bce_tensor_only(output, target):
    eps = torch.finfo(output.dtype).eps
    output = output.clamp(eps, 1 - eps)
    return -(target * output.log() + (1 - target) * (1 - output).log()).mean()


# from logits
@SUBMISSIONS.right
def bce_logits(y, logits):
    logits, y = np.asarray(logits, dtype=float), np.asarray(y)
    return np.mean(np.logaddexp(0, logits) - y * logits)
