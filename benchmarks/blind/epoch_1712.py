# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last full batch is left out
# line: 15
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    idx = rng.permutation(n)
    total = hits = seen = 0
    for k in range(max(1, n // batch_size - 1)):
        i = idx[k * batch_size:(k + 1) * batch_size]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        total += np.sum(np.logaddexp(0, z) - y[i] * z)
        hits += np.sum((z > 0) == (y[i] > 0))
        seen += len(i)
        w = w - lr * (p - y[i]) @ x[i] / len(i)
        b = b - lr * np.mean(p - y[i])
    return w, b, total / seen, hits / seen
