"""An epoch whose text says what a missing batch size means must take any."""

from __future__ import annotations

import numpy as np

from steepest.checks.checking import check


def epoch_in_batches_of(rows, x, y, w, b, lr):
    order, losses, hits, n = np.random.permutation(len(x)), [], [], len(x)
    for k in range(n // rows):
        i = order[k * rows : (k + 1) * rows]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        hits.append(np.mean((z > 0) == y[i]))
        e = 1 / (1 + np.exp(-z)) - y[i]
        w, b = w - lr * e @ x[i] / rows, b - lr * e.mean()
    return w, b, sum(losses) / len(losses), sum(hits) / len(hits)


def test_a_batch_larger_than_the_data_is_not_refused():
    def epoch(x, y, w, b, lr, batch):
        rows = batch if batch else len(x)
        return epoch_in_batches_of(rows, x, y, w, b, lr)

    assert check(epoch, "epoch", locate=False).mistake == "batch size refused"


def test_an_epoch_that_limits_its_batches_is_right():
    def epoch(x, y, w, b, lr, batch):
        rows = min(batch if batch else len(x), len(x))
        return epoch_in_batches_of(rows, x, y, w, b, lr)

    assert check(epoch, "epoch", locate=False).ok
