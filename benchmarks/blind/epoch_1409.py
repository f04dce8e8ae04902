# piece: epoch
# truth: wrong
# function: epoch
# mistake: the shuffled samples are written back into the caller's x, whose rows no longer fit the caller's y
# line: 15
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    rng = np.random.default_rng(rng)
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    # shuffle both in the same way
    order = rng.permutation(n)
    x[:] = x[order]
    y = y[order]
    loss, acc = [], []
    # full batches only
    for lo in range(0, k * (n // k), k):
        hi = lo + k
        z = x[lo:hi] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss.append(np.mean(np.logaddexp(0, z) - y[lo:hi] * z))
        acc.append(np.mean((p > 0.5) == y[lo:hi]))
        w = w - lr * x[lo:hi].T @ (p - y[lo:hi]) / k
        b = b - lr * np.mean(p - y[lo:hi])
    return w, b, np.mean(loss), np.mean(acc)
