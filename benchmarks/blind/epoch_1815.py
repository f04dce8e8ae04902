# piece: epoch
# truth: right
# function: epoche
# style: deutsch
import numpy as np

def epoche(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    m = n if batch_size is None else min(batch_size, n)
    mischung = rng.permutation(n)
    verlust = richtig = 0.0
    for k in range(n // m):
        i = mischung[k * m:(k + 1) * m]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        # beide Größen vor dem Schritt; am Ende durch die benutzten Beispiele
        verlust += np.sum(np.logaddexp(0, z) - y[i] * z)
        richtig += np.sum((p > 0.5) == y[i])
        w = w - lr * x[i].T @ (p - y[i]) / m
        b = b - lr * np.mean(p - y[i])
    return w, b, verlust / (n // m * m), richtig / (n // m * m)
