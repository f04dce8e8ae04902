# piece: epoch
# truth: right
# function: epoch
# style: terse
import numpy as np

def epoch(data, params, lr, batch_size, rng):
    (x, y), (w, b) = data, params
    n = len(y)
    m = min(batch_size or n, n)
    # the ragged rest is dropped by the reshape
    for i in rng.permutation(n)[:n - n % m].reshape(-1, m):
        r = y[i] - 1 / (1 + np.exp(-x[i] @ w - b))
        w, b = w + lr * r @ x[i] / m, b + lr * r.mean()
    return w, b
