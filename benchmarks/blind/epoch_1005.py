# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: one-liner
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    from functools import reduce
    n, m = len(y), min(batch_size or len(y), len(y))

    def step(state, i):
        w, b, total = state
        z = x[i] @ w + b
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        return w - eta * x[i].T @ r / m, b - eta * np.mean(r), total + np.mean(np.logaddexp(0, z) - y[i] * z) / (n // m)

    return reduce(step, np.random.default_rng(seed).permutation(n)[: n - n % m].reshape(-1, m), (w, b, 0.0))
