# piece: epoch
# truth: wrong
# function: epoch
# mistake: the range ends one batch too early when the batches divide the data exactly, so the last full batch is never used
# line: 14
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    n = len(y)
    bs = n if batch_size is None or batch_size > n else batch_size
    p = np.random.default_rng(seed).permutation(n)
    L, A = [], []
    for s in range(0, max(n - bs, 1), bs):
        i = p[s:s + bs]
        z = x[i] @ w + b
        L.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        A.append(np.mean((z > 0) == y[i]))
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        w, b = w - lr * r @ x[i] / bs, b - lr * r.mean()
    return w, b, np.mean(L), np.mean(A)
