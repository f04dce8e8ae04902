"""Binary cross-entropies as students write them."""

from __future__ import annotations

import math

import numpy as np
import torch
from scipy.special import xlogy

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
wrong, right = SUBMISSIONS.wrong, SUBMISSIONS.right


@right
def clipped(y, y_hat):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@right
def clipped_by_its_dtype(y_true, y_pred, eps=None):
    eps = np.finfo(y_pred.dtype).eps if eps is None else eps
    p = np.minimum(np.maximum(y_pred, eps), 1 - eps)
    return np.average(-y_true * np.log(p) - (1 - y_true) * np.log1p(-p))


@right
def clipped_closely(y, y_hat):
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -(np.dot(y, np.log(p)) + np.dot(1 - y, np.log(1 - p))) / y.size


@right
def of_torch(pred, target):
    return torch.nn.functional.binary_cross_entropy(pred, target)


@right
def in_a_loop(y, y_hat):
    total = 0.0
    for label, p in zip(y.tolist(), y_hat.tolist(), strict=True):
        q = p if label == 1 else 1 - p
        total -= math.log(min(max(q, 1e-15), 1.0))
    return total / len(y)


@right
def by_case(y, y_hat):
    q = np.where(y == 1, y_hat, 1 - y_hat)
    return -np.log(np.clip(q, 1e-10, 1)).mean()


@right
def through_logits(y, y_hat):
    p = np.clip(y_hat.astype(np.float64), 1e-9, 1 - 1e-9)
    z = np.log(p) - np.log1p(-p)
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))


@right
def clamped_logarithms(y: torch.Tensor, y_hat: torch.Tensor):
    first, second = torch.log(y_hat).clamp(min=-100), torch.log(1 - y_hat).clamp(min=-100)
    return -(y * first + (1 - y) * second).mean()


@right
def predictions_first(y_hat, y):
    return clipped(y, y_hat)


@right
def in_float32(y, y_hat):
    p = np.clip(y_hat.astype(np.float32), np.float32(1.2e-7), np.float32(1 - 1.2e-7))
    y = y.astype(np.float32)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@right
def with_a_tiny_summand(y, y_hat):
    return -np.mean(y * np.log(y_hat + 1e-9) + (1 - y) * np.log(1 - y_hat + 1e-9))


right(torch.nn.BCELoss())


@right
def label_by_label(y, y_hat):
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -(np.log(p[y == 1]).sum() + np.log(1 - p[y == 0]).sum()) / len(y)


@wrong("sign of the second term")
def subtracted(y, y_hat):
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -np.mean(y * np.log(p) - (1 - y) * np.log(1 - p))


@wrong("NaN at a perfect prediction")
def naive(y, y_hat):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@wrong("NaN at a perfect prediction")
def naive_in_torch(y, y_hat):
    return -(y * torch.log(y_hat) + (1 - y) * torch.log(1 - y_hat)).mean()


@SUBMISSIONS.variant("as a sum over the samples")
def summed(y, y_hat):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


@SUBMISSIONS.variant("as a sum over the samples")
def summed_by_torch(pred, target):
    return torch.nn.functional.binary_cross_entropy(pred, target, reduction="sum")


@wrong("clipped only at exact 0 and 1")
def as_in_the_source(y, y_hat):
    y_hat = y_hat.copy()
    y_hat[y_hat == 0] = 1e-8
    y_hat[y_hat == 1] = 1 - 1e-8
    return -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)).mean()


@wrong("clipped only at exact 0 and 1")
def as_in_the_source_with_torch(y, y_hat):
    y_hat = torch.where(y_hat == 0, torch.full_like(y_hat, 1e-7), y_hat)
    y_hat = torch.where(y_hat == 1, torch.full_like(y_hat, 1 - 1e-7), y_hat)
    return -torch.mean(y * torch.log(y_hat) + (1 - y) * torch.log(1 - y_hat))


@wrong("arguments swapped")
def swapped(y, y_hat):
    y = np.clip(y, 1e-7, 1 - 1e-7)
    return -np.mean(y_hat * np.log(y) + (1 - y_hat) * np.log(1 - y))


@wrong("arguments swapped")
def swapped_by_torch(y, y_hat):
    return torch.nn.functional.binary_cross_entropy(y, y_hat)


@wrong("arguments swapped")
def swapped_and_clipped_oddly(y, y_hat):
    y = np.clip(y, 3e-6, 1 - 3e-6)
    return -np.mean(y_hat * np.log(y) + (1 - y_hat) * np.log(1 - y))


@wrong("constant factor")
def weighted(y, y_hat):
    p = np.clip(y_hat, 3e-8, 1 - 3e-8)
    return -0.7 * np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@wrong("eps in the logarithm too large")
def generous_summand(y, y_hat):
    return -np.mean(y * np.log(y_hat + 0.002) + (1 - y) * np.log(1 - y_hat + 0.002))


@wrong("log base 2")
def in_bits(y, y_hat):
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -(y * np.log2(p) + (1 - y) * np.log2(1 - p)).mean()


@wrong("log base 10")
def with_log10(y, y_hat):
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -(y * np.log10(p) + (1 - y) * np.log10(1 - p)).mean()


@wrong("sign")
def no_minus(y, y_hat):
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@wrong("second term missing")
def one_term(y, y_hat):
    return -np.mean(y * np.log(np.maximum(y_hat, 1e-9)))


@wrong("one logarithm unprotected")
def summand_in_one(y, y_hat):
    return -np.mean(y * np.log(y_hat + 1e-8) + (1 - y) * np.log(1 - y_hat))


@wrong("one logarithm unprotected")
def clipped_below(y, y_hat):
    p = np.maximum(y_hat, 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@wrong("probabilities taken for logits")
def of_logits(y, y_hat):
    p = 1 / (1 + np.exp(-y_hat))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@wrong("clipped too early")
def clipped_widely(y, y_hat):
    p = np.clip(y_hat, 0.01, 0.99)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@wrong("clipped too early")
def clipped_a_little_too_widely(y, y_hat):
    p = np.clip(y_hat, 1e-4, 1 - 1e-4)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@SUBMISSIONS.variant("for each sample")
def not_averaged(y, y_hat):
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


@wrong("inf at the worst prediction")
def by_xlogy(y, y_hat):
    return -np.mean(xlogy(y, y_hat) + xlogy(1 - y, 1 - y_hat))


@wrong("squared error")
def another_loss(y, y_hat):
    return np.mean(np.square(y_hat - y))


@SUBMISSIONS.wrong("NaN at a perfect prediction")
def two_at_once(y, y_hat):
    return -sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@SUBMISSIONS.variant("as an array of one number")
def keeps_an_axis(y, y_hat):
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p), keepdims=True)


@wrong("changes its argument")
def clipped_in_place(y, y_hat):
    np.clip(y_hat, 1e-7, 1 - 1e-7, out=y_hat)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
