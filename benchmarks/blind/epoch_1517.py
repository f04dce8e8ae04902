# piece: epoch
# truth: wrong
# function: sgd_epoch
# mistake: the gradient of the bias is taken after w has moved, with new predictions
# line: 20
# style: textbook
import numpy as np

def sgd_epoch(w, b, x, y, rng, eta=0.1, m=None):
    n = len(y)
    m = n if m is None else min(m, n)
    sigma = lambda t: 1 / (1 + np.exp(-t))
    order = rng.permutation(n)
    seen = []
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        z = x[i] @ w + b
        seen.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        w = w - eta * x[i].T @ (sigma(z) - y[i]) / m
        b = b - eta * np.mean(sigma(x[i] @ w + b) - y[i])
    loss, acc = np.mean(seen, axis=0)
    return w, b, loss, acc
