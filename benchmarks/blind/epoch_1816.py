# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels are not permuted along with the inputs
# line: 14
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = x.shape[0]
    size = n if batch_size is None or batch_size > n else batch_size
    permutation = rng.permutation(n)
    shuffled_x = x[permutation]
    shuffled_y = y
    for first in range(0, n - size + 1, size):
        xb = shuffled_x[first:first + size]
        yb = shuffled_y[first:first + size]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        error = (p - yb) / size
        w = w - lr * (xb.T @ error)
        b = b - lr * error.sum()
    return w, b
