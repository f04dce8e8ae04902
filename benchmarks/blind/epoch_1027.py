# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: defensive
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    w = np.array(w, dtype=float)
    if x.shape != (y.size, w.size):
        raise ValueError("x, y and w do not fit together")
    size = y.size if batch_size is None else min(int(batch_size), y.size)
    if size < 1:
        raise ValueError("empty batch")
    # a random number of the batch for every sample, the surplus gets the number of no batch
    steps = y.size // size
    member = np.random.default_rng(seed).permutation(np.arange(y.size) // size)
    losses = np.zeros(steps)
    for k in range(steps):
        mask = (member == k).astype(float)
        z = x @ w + b
        losses[k] = mask @ (np.logaddexp(0, z) - y * z) / size
        r = mask * (0.5 + 0.5 * np.tanh(z / 2) - y) / size
        w -= eta * (r @ x)
        b = b - eta * r.sum()
    return w, b, losses.mean()
