# piece: epoch
# truth: right
# function: epoch
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    stats = []
    for i in rng.permutation(n)[:n // m * m].reshape(-1, m):
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        r = p - y[i]
        stats.append((-np.log(1 - np.abs(r)).mean(), (np.abs(r) < 0.5).mean()))
        w, b = w - lr * r @ x[i] / m, b - lr * r.mean()
    return (w, b, *np.mean(stats, axis=0))
