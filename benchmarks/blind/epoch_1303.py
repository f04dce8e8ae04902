# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch larger than the data gives zero batches: nothing is learned, division by zero or NaN
# line: 11
# style: c
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = batch if batch else n
    p = np.random.permutation(n)
    l = 0.0
    a = 0.0
    k = 0
    while (k + 1) * m <= n:
        i = p[k * m:(k + 1) * m]
        z = x[i] @ w + b
        l += np.mean(np.logaddexp(0, z) - y[i] * z)
        a += np.mean((z > 0) == y[i])
        e = 1 / (1 + np.exp(-z)) - y[i]
        w = w - lr * e @ x[i] / m
        b = b - lr * e.mean()
        k += 1
    return w, b, l / k, a / k
