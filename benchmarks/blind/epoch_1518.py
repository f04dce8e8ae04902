# piece: epoch
# truth: wrong
# function: epoch
# mistake: the hits of the full batches are divided by all n samples, also those of the dropped rest
# line: 26
# style: verbose
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    number_of_batches = n // batch_size
    loss_sum = 0.0
    hits = 0
    for k in range(number_of_batches):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss_sum += np.mean(np.logaddexp(0, z) - y[rows] * z)
        hits += np.sum((p > 0.5) == y[rows])
        w = w - lr * x[rows].T @ (p - y[rows]) / batch_size
        b = b - lr * np.mean(p - y[rows])
    return w, b, loss_sum / number_of_batches, hits / n
