# piece: bce
# truth: wrong
# function: bce
# mistake: each class is averaged over its own samples, the mean is one over classes
# line: 16
# style: two separate means
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-11, 1 - 1e-11)
    ones, zeros = p[y == 1], p[y == 0]
    n = len(p)
    total = 0.0
    if len(ones):
        total -= np.log(ones).mean() * n / 2
    total -= np.log(1 - zeros).sum()
    return total / n
