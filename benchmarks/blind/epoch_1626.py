# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches start one sample apart instead of one batch apart, so they overlap
# line: 14
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    o = rng.permutation(n)
    for k in range(n // m):
        i = o[k:k + m]
        d = (1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]) / m
        w, b = w - lr * d @ x[i], b - lr * d.sum()
    return w, b
