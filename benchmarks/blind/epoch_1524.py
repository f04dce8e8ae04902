# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch size above n is not reduced to n, so there is no batch at all
# line: 12
# style: c-like
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None:
        batch_size = n
    idx = rng.permutation(n)
    loss = []
    acc = []
    for k in range(n // batch_size):
        j = idx[k * batch_size:(k + 1) * batch_size]
        z = x[j] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss.append(np.mean(np.logaddexp(0, z) - y[j] * z))
        acc.append(np.mean((p > 0.5) == y[j]))
        w = w - lr * x[j].T @ (p - y[j]) / batch_size
        b = b - lr * np.mean(p - y[j])
    return w, b, np.mean(loss), np.mean(acc)
