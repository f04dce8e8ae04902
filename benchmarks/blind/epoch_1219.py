# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of a batch is summed over its samples, not averaged
# line: 22
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = np.random.default_rng(seed).permutation(n)
    losses, accs = [], []
    for start in range(0, n - batch_size + 1, batch_size):
        batch = order[start:start + batch_size]
        xb, yb = x[batch], y[batch]
        z = xb @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        accs.append(np.mean((p > 0.5) == yb))
        w = w - eta * xb.T @ (p - yb)
        b = b - eta * np.mean(p - yb)
    return w, b, np.mean(losses), np.mean(accs)
