# piece: epoch
# truth: wrong
# function: epoch
# mistake: range stops one batch early, the last full batch is forgotten
# line: 14
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    k = min(batch_size or n, n)
    o = np.random.default_rng(rng).permutation(n)
    L = []
    for s in range(0, n - k, k):
        i = o[s:s + k]
        z = x[i] @ w + b
        L.append([np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])])
        d = (1 / (1 + np.exp(-z)) - y[i]) / k
        w, b = w - lr * d @ x[i], b - lr * d.sum()
    return (w, b, *np.mean(L, axis=0)) if L else (w, b, np.nan, np.nan)
