# piece: epoch
# truth: wrong
# function: epoch
# mistake: the slice ends at (j + 1) * k - 1, every batch lacks a sample
# line: 15
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    o = np.random.default_rng(rng).permutation(n)
    s = np.zeros(2)
    for j in range(n // k):
        i = o[j * k:(j + 1) * k - 1]
        z = x[i] @ w + b
        s += np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])
        e = 1 / (1 + np.exp(-z)) - y[i]
        w, b = w - lr * e @ x[i] / len(i), b - lr * e.mean()
    return w, b, *(s / (n // k))
