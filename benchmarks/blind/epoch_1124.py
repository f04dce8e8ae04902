# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: rows are drawn with replacement, some are seen twice and others never
# line: 11
# style: terse
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(y); B = n if batch_size is None else min(batch_size, n)
    idx = rng.integers(0, n, n)
    s = []
    for j in idx[:n - n % B].reshape(-1, B):
        z = x[j] @ w + b
        p = 1 / (1 + np.exp(-z))
        s.append([np.mean(np.minimum(np.logaddexp(0, z) - y[j] * z, 36)), np.mean((z > 0) == y[j])])
        w = w - lr * x[j].T @ (p - y[j]) / B
        b = b - lr * np.mean(p - y[j])
    return (w, b, *np.mean(s, 0))
