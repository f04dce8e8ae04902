# piece: epoch
# truth: wrong
# function: one_epoch
# mistake: the update has the wrong sign for the bias
# line: 16
# style: terse
import numpy as np

def one_epoch(x, y, w, b, lr, batch, seed):
    n = len(x)
    m = n if batch is None or batch > n else batch
    o = np.random.default_rng(seed).permutation(n)
    for k in range(n // m):
        i = o[k * m:(k + 1) * m]
        e = 1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]
        w, b = w - lr * e @ x[i] / m, b + lr * e.mean()
    return w, b
