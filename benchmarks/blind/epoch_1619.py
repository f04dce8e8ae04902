# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is returned without ever being updated
# line: 16
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = batch_size if batch_size and batch_size <= n else n
    o = rng.permutation(n)
    for k in range(n // m):
        i = o[k * m:(k + 1) * m]
        e = 1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]
        w, b = w - lr * x[i].T @ e / m, b
    return w, b
