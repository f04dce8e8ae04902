# piece: epoch
# truth: wrong
# function: epoch
# mistake: the return is indented into the loop, only the first batch is used
# line: 22
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    if batch_size is None or batch_size > n: batch_size = n
    shuffled = np.random.default_rng(seed).permutation(n)
    losses, accs = [], []
    for k in range(n // batch_size):
        idx = shuffled[k * batch_size:(k + 1) * batch_size]
        z = x[idx] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[idx] * z))
        accs.append(np.mean((p > 0.5) == y[idx]))
        w = w - eta * x[idx].T @ (p - y[idx]) / batch_size
        b = b - eta * np.mean(p - y[idx])
        return w, b, np.mean(losses), np.mean(accs)
