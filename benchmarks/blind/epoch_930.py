# piece: epoch
# truth: wrong
# function: epoch
# mistake: the samples of a batch are drawn with replacement instead of taken from a permutation
# line: 12
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    n, rng = len(y), np.random.default_rng(seed)
    m = min(batch_size or n, n)
    idx = rng.integers(0, n, n)
    out = []
    for k in range(n // m):
        i = idx[k * m:(k + 1) * m]
        z = x[i] @ w + b
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        out.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        w, b = w - lr * x[i].T @ r / m, b - lr * r.mean()
    return (w, b, *np.mean(out, axis=0))
