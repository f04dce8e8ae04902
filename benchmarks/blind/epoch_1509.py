# piece: epoch
# truth: wrong
# function: epoch
# mistake: the return stands inside the loop, so only the first batch is used
# line: 23
# style: c-like
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    loss, acc = 0.0, 0.0
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        z = x[i] @ w + b
        e = 1 / (1 + np.exp(-z)) - y[i]
        loss += np.mean(np.logaddexp(0, z) - y[i] * z)
        acc += np.mean((z > 0) == y[i])
        w = w - lr * e @ x[i] / m
        b = b - lr * e.mean()
        return w, b, loss / (k + 1), acc / (k + 1)
    return w, b, loss / (n // m), acc / (n // m)
