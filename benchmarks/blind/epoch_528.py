# piece: epoch
# truth: wrong
# function: epoch
# mistake: weight decay, and no shuffling
# line: none
# style: list comprehension
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    k = n if batch_size is None or batch_size > n else batch_size
    order = list(range(n))
    parts = [order[i:i + k] for i in range(0, n, k) if i + k <= n]
    log = []
    for r in parts:
        p = 1 / (1 + np.exp(-(x[r] @ w + b)))
        log.append([np.mean([-np.log(max(q if t == 1 else 1 - q, 2 ** -52)) for q, t in zip(p, y[r])]), np.mean((p > 0.5) == y[r])])
        w = w - lr * (x[r].T @ (p - y[r]) / k + 0.01 * w)
        b = b - lr * np.mean(p - y[r])
    return w, b, *np.mean(log, axis=0)
