# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias' gradient is computed with the weights that are already updated
# line: 25
# style: defensive
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    if batch_size is not None and batch_size < 1:
        raise ValueError("batch_size must be positive")
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    order = np.random.default_rng(seed).permutation(n)[: (n // size) * size]

    def residual(xb, yb):
        return 1 / (1 + np.exp(-(xb @ w + b))) - yb

    losses = []
    for i in order.reshape(-1, size):
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        r = residual(x[i], y[i])
        w = w - eta * x[i].T @ r / size
        b = b - eta * np.mean(residual(x[i], y[i]))
    return w, b, np.mean(losses)
