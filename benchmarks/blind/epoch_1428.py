# piece: epoch
# truth: wrong
# function: sgd_epoch
# mistake: the loss is computed after the update, not on the batch as it was seen
# line: 24
# style: c-like
import numpy as np

def sgd_epoch(params, data, batch_size, eta, rng):
    w, b = params
    x, y = data
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    perm = np.random.default_rng(rng).permutation(n)
    loss = 0.0
    acc = 0.0
    for i in range(n // k):
        idx = perm[i * k:(i + 1) * k]
        z = x[idx] @ w + b
        acc += np.mean((z > 0) == y[idx])
        e = 1 / (1 + np.exp(-z)) - y[idx]
        w = w - eta * x[idx].T @ e / k
        b = b - eta * np.mean(e)
        z = x[idx] @ w + b
        loss += np.mean(np.logaddexp(0, z) - y[idx] * z)
    return (w, b), loss / (n // k), acc / (n // k)
