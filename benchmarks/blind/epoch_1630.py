# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are divided by the size of the data set instead of the batch
# line: 13
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    for i in np.split(rng.permutation(n)[:n - n % m], n // m):
        e = (1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]) / n
        w, b = w - lr * e @ x[i], b - lr * e.sum()
    return w, b
