# piece: epoch
# truth: wrong
# function: run_epoch
# mistake: the loss list is a mutable default, the mean includes the batches of earlier epochs
# line: 9
# style: loop, generator kept
import numpy as np

def run_epoch(x, y, w, b, eta, batch_size, seed=None, losses=[]):
    n = len(x)
    bs = n if batch_size is None or batch_size > n else batch_size
    order = np.random.default_rng(seed).permutation(n)
    right = 0
    for k in range(n // bs):
        i = order[k * bs:(k + 1) * bs]
        z = x[i] @ w + b
        e = 1 / (1 + np.exp(-z)) - y[i]
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        right += np.sum((z > 0) == y[i])
        w = w - eta * x[i].T @ e / bs
        b = b - eta * e.mean()
    return w, b, np.mean(losses), right / (n // bs * bs)
