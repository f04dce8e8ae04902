# piece: epoch
# truth: wrong
# function: epoch
# mistake: the caller's weights are changed in place
# line: 13
# style: loops
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    size = min(batch_size or n, n)
    order = np.random.default_rng(seed).permutation(n)
    w = np.asarray(w, dtype=float)
    losses = []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        z = x[i] @ w + b
        losses.append((np.logaddexp(0, z) - y[i] * z).mean())
        r = 1 / (1 + np.exp(-z)) - y[i]
        for j in range(len(w)):
            w[j] -= eta * np.mean(r * x[i, j])
        b -= eta * np.mean(r)
    return w, b, sum(losses) / len(losses)
