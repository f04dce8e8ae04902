# piece: epoch
# truth: wrong
# function: epoch
# mistake: the scores are compared with 0.5, so the accuracy uses the wrong threshold
# line: 19
# style: textbook
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None else min(n, batch_size)
    order = rng.permutation(n)
    losses, accuracies = [], []
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accuracies.append(np.mean((z > 0.5) == y[i]))
        delta = (1 / (1 + np.exp(-z)) - y[i]) / m
        w = w - lr * x[i].T @ delta
        b = b - lr * delta.sum()
    return w, b, np.mean(losses), np.mean(accuracies)
