# piece: epoch
# truth: wrong
# function: epoch
# mistake: a generator with a fixed seed gives the same order in every epoch
# line: 12
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = np.random.default_rng(42).permutation(n)
    losses, accs = [], []
    for k in range(n // m):
        xb, yb = x[order[k * m:(k + 1) * m]], y[order[k * m:(k + 1) * m]]
        z = xb @ w + b
        p = 1 / (1 + np.exp(-z))
        losses += [np.mean(np.logaddexp(0, z) - yb * z)]
        accs += [np.mean((p > 0.5) == yb)]
        w = w - lr * xb.T @ (p - yb) / m
        b = b - lr * (p - yb).mean()
    return w, b, np.mean(losses), np.mean(accs)
