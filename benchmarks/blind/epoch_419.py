# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is divided by the number of all rows, not by the batch
# line: 18
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None else min(n, batch_size)
    perm = np.random.permutation(n)
    total = 0
    for k in range(n // size):
        rows = perm[k*size:k*size + size]
        z = x[rows] @ w + b
        total += (np.logaddexp(0, z) - y[rows]*z).mean()
        d = (np.exp(-np.logaddexp(0, -z)) - y[rows]) / n
        w = w - lr*d @ x[rows]
        b = b - lr*d.sum()
    return w, b, total / (n // size)
