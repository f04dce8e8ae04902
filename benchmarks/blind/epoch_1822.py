# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batch is drawn with replacement instead of by a permutation
# line: 12
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    B = n if batch_size is None else min(batch_size, n)
    perm = rng.integers(0, n, n)
    for k in range(n // B):
        i = perm[k * B:(k + 1) * B]
        z = x[i] @ w + b
        g = (0.5 * (1 + np.tanh(z / 2)) - y[i]) / B
        w, b = w - lr * x[i].T @ g, b - lr * np.sum(g)
    return w, b
