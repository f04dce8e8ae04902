# piece: epoch
# truth: wrong
# function: epoch
# mistake: the recursion restarts every batch from the first indices, the same batch is used again and again
# line: 16
# style: one-liner
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n, m = len(y), min(batch_size or len(y), len(y))
    p = np.random.default_rng(seed).permutation(n)

    def go(k, w, b, losses):
        if k == n // m:
            return w, b, np.mean(losses)
        i = p[:m]
        z = x[i] @ w + b
        r = (1 / (1 + np.exp(-z)) - y[i]) / m
        return go(k + 1, w - eta * r @ x[i], b - eta * r.sum(), losses + [np.mean(np.logaddexp(0, z) - y[i] * z)])

    return go(0, w, b, [])
