# piece: epoch
# truth: wrong
# function: epoche
# mistake: the batch loss is summed but divided by n without regard to the samples that were dropped
# line: 22
# style: deutsch
import numpy as np

def epoche(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    m = n if batch_size is None else min(batch_size, n)
    reihenfolge = rng.permutation(n)
    summe = 0.0
    for k in range(n // m):
        i = reihenfolge[k * m:(k + 1) * m]
        z = x[i] @ w + b
        # Verlust vor dem Schritt
        summe += np.sum(np.logaddexp(0, z) - y[i] * z)
        d = (1 / (1 + np.exp(-z)) - y[i]) / m
        w = w - lr * d @ x[i]
        b = b - lr * d.sum()
    return w, b, summe / n
