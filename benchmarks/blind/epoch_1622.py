# piece: epoch
# truth: right
# function: epoch
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, m, rng):
    n = len(x)
    m = n if m is None or m > n else m
    q, out = rng.permutation(n), np.zeros((n // m, 2))
    for k in range(n // m):
        i = q[k::n // m][:m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        out[k] = -np.log(np.abs(1 - y[i] - p)).mean(), 1 - np.abs((p > 0.5) - y[i]).mean()
        w, b = w - lr * (p - y[i]) @ x[i] / m, b - lr * (p - y[i]).mean()
    return out[:, 0].mean(), out[:, 1].mean(), w, b
