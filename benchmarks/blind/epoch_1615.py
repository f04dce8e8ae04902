# piece: epoch
# truth: right
# function: epoch
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(n, batch_size or n)
    L, A = [], []
    for i in rng.permutation(n)[:n - n % m].reshape(-1, m):
        z = x[i] @ w + b
        L.append((np.logaddexp(0, z) - y[i] * z).mean())
        A.append(((z > 0) == y[i]).mean())
        r = (0.5 + 0.5 * np.tanh(z / 2) - y[i]) / m
        w, b = w - lr * r @ x[i], b - lr * r.sum()
    return w, b, np.mean(L), np.mean(A)
