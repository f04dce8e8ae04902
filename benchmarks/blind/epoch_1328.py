# piece: epoch
# truth: wrong
# function: epoch
# mistake: the slice ends one sample early, every batch lacks its last sample
# line: 15
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    q = np.random.permutation(n)
    R = []
    for k in range(n // m):
        i = q[k * m:k * m + max(m - 1, 1)]
        z = x[i] @ w + b
        R.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        e = 1 / (1 + np.exp(-z)) - y[i]
        w, b = w - lr * e @ x[i] / len(i), b - lr * e.mean()
    return (w, b, *np.mean(R, axis=0))
