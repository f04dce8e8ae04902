# piece: epoch
# truth: wrong
# function: epoch
# mistake: every gradient is taken at the weights from the beginning of the epoch
# line: 18
# style: textbook
import numpy as np

def epoch(w, b, x, y, rng, lr=0.3, batch_size=None):
    """Sequential updates: each batch uses the parameters left by the one before."""
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    order = np.random.default_rng(rng).permutation(n)
    w0, b0 = w, b
    stats = []
    for i in range(n // k):
        idx = order[i * k:(i + 1) * k]
        z = x[idx] @ w0 + b0
        t = y[idx]
        stats.append([np.logaddexp(0, z).mean() - (t * z).mean(), np.mean((z > 0) == t)])
        r = 1 / (1 + np.exp(-z)) - t
        w = w - lr * x[idx].T @ r / k
        b = b - lr * r.mean()
    loss, accuracy = np.mean(stats, axis=0)
    return w, b, loss, accuracy
