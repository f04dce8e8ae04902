"""Accuracies by someone who had not read the catalogue."""

from __future__ import annotations

import numpy as np
import torch

from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()


# compares the probabilities themselves with the labels
@SUBMISSIONS.variant("for predicted classes")
def acc_equal(y, y_hat):
    return np.mean(np.asarray(y) == np.asarray(y_hat))


# astype(int) truncates: only 1.0 counts as class 1
@SUBMISSIONS.wrong("cut off for rounded")
def acc_truncates(y, y_hat):
    return (np.asarray(y_hat).astype(int) == np.asarray(y)).mean()


# per cent
@SUBMISSIONS.variant("in percent")
def acc_percent(y, y_hat):
    return 100 * np.mean((np.asarray(y_hat) > 0.5) == np.asarray(y))


# the number of hits, not the share
@SUBMISSIONS.wrong("count for share")
def acc_count(y, y_hat):
    return np.sum((np.asarray(y_hat) > 0.5) == np.asarray(y))


# the error rate
@SUBMISSIONS.wrong("threshold on the wrong side")
def acc_error(y, y_hat):
    return np.mean((np.asarray(y_hat) > 0.5) != np.asarray(y))


# threshold 0 (as for logits)
@SUBMISSIONS.wrong("threshold at 0")
def acc_threshold_zero(y, y_hat):
    return ((torch.as_tensor(y_hat) > 0) == torch.as_tensor(y)).double().mean()


# precision: hits among the predicted positives
@SUBMISSIONS.wrong("precision")
def acc_precision(y, y_hat):
    p = np.asarray(y_hat) > 0.5
    y = np.asarray(y)
    return (y[p] == 1).sum() / max(1, p.sum())


# recall
@SUBMISSIONS.wrong("recall")
def acc_recall(y, y_hat):
    hit = sum(1 for a, b in zip(y, y_hat, strict=False) if a == 1 and b > 0.5)
    return hit / max(1, sum(1 for a in y if a == 1))


# 1 - mean |y - y_hat|: no decision is taken
@SUBMISSIONS.wrong("no threshold")
def acc_soft(y, y_hat):
    return 1 - np.mean(np.abs(np.asarray(y) - np.asarray(y_hat)))


# column against row: n x n comparison
@SUBMISSIONS.wrong("each compared with each")
def acc_column(y, y_hat):
    return np.mean(np.asarray(y)[:, None] == (np.asarray(y_hat) > 0.5))


# divides before it sums, with //
@SUBMISSIONS.wrong("integer division")
def acc_floor(y, y_hat):
    n = len(y)
    return sum(int((p > 0.5) == t) for t, p in zip(y, y_hat, strict=False)) // n


# predictions first, torch names
@SUBMISSIONS.right
def acc_pred_first(pred, target):
    return (
        (torch.as_tensor(pred).round() == torch.as_tensor(target)).to(torch.float64).mean().item()
    )


# sum of bools over len
@SUBMISSIONS.right
def acc_comprehension(y_true, y_pred):
    return sum([(p >= 0.5) == bool(t) for t, p in zip(y_true, y_pred, strict=False)]) / len(y_true)


# sign trick
@SUBMISSIONS.right
def acc_sign(y, y_hat):
    y = np.asarray(y)
    return np.mean(np.sign(2 * np.asarray(y_hat) - 1) == 2 * y.astype(int) - 1)


# 1 - mean |y - round|
@SUBMISSIONS.right
def acc_one_minus(y, y_hat):
    return 1 - np.abs(np.asarray(y, dtype=float) - np.where(np.asarray(y_hat) > 0.5, 1, 0)).mean()
