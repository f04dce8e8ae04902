# piece: epoch
# truth: wrong
# function: epoch
# mistake: the update of the bias takes the residual of the first sample only
# line: 19
# style: functional
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    sigma = lambda z: 1 / (1 + np.exp(-z))
    loss = lambda t, p: -np.mean(t * np.log(p) + (1 - t) * np.log(1 - p))
    log = []
    for i in rng.permutation(n)[:n // m * m].reshape(-1, m):
        p = sigma(x[i] @ w + b)
        log.append((loss(y[i], p), np.mean((p > 0.5) == y[i])))
        w = w - lr * (p - y[i]) @ x[i] / m
        b = b - lr * (p - y[i])[0]
    return (w, b, *np.mean(log, axis=0))
