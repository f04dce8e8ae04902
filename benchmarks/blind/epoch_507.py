# piece: epoch
# truth: wrong
# function: epoch
# mistake: the data of the caller are shuffled in place
# line: 13
# style: in-place
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.permutation(n)
    xs, ys = x, y
    xs[:], ys[:] = x[order], y[order]
    w, total, good, m = np.array(w, dtype=float), 0.0, 0.0, n // size
    for k in range(m):
        sl = slice(k * size, (k + 1) * size)
        z = xs[sl] @ w + b
        err = 1 / (1 + np.exp(-z)) - ys[sl]
        total += np.mean(np.logaddexp(0, z) - ys[sl] * z)
        good += np.mean((z > 0) == ys[sl])
        w -= lr * xs[sl].T @ err / size
        b -= lr * err.mean()
    return w, b, total / m, good / m
