# piece: epoch
# truth: wrong
# function: batches
# mistake: a generator of parameters: the step size shrinks from batch to batch because it is multiplied in the loop
# line: 19
# style: loops
import numpy as np

def batches(x, y, w, b, eta, batch_size=None, seed=None):
    """Yields (w, b, loss) after every batch of one epoch."""
    n = len(y)
    size = min(batch_size or n, n)
    order = np.random.default_rng(seed).permutation(n)
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        z = x[i] @ w + b
        loss = np.mean(np.logaddexp(0, z) - y[i] * z)
        r = 1 / (1 + np.exp(-z)) - y[i]
        eta *= 1 / (1 + k)
        w = w - eta * x[i].T @ r / size
        b = b - eta * r.mean()
        yield w, b, loss
