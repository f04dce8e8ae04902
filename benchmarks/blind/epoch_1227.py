# piece: epoch
# truth: wrong
# function: epoch
# mistake: the incomplete last batch is trained on too
# line: 14
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    size = n if batch_size is None else min(batch_size, n)
    perm = np.random.default_rng(seed).permutation(n)
    losses, accs = [], []
    for s in range(0, n, size):
        i = perm[s:s + size]
        z = x[i] @ w + b
        e = 1 / (1 + np.exp(-z)) - y[i]
        losses.append((np.logaddexp(0, z) - y[i] * z).mean())
        accs.append(((z > 0) == y[i]).mean())
        w, b = w - eta * e @ x[i] / len(i), b - eta * e.mean()
    return w, b, np.mean(losses), np.mean(accs)
