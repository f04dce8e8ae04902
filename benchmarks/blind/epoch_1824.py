# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy counts hits against the unshuffled labels
# line: 17
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    m = min(batch_size or n, n)
    o, acc, los = rng.permutation(n), [], []
    for k in range(n // m):
        i = o[k * m:(k + 1) * m]
        z = x[i] @ w + b
        los += [np.mean(np.logaddexp(0, z) - y[i] * z)]
        acc += [np.mean((z > 0) == y[k * m:(k + 1) * m])]
        d = (1 / (1 + np.exp(-z)) - y[i]) / m
        w, b = w - lr * d @ x[i], b - lr * d.sum()
    return w, b, np.mean(los), np.mean(acc)
