# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of w is the sum over the batch, not the mean
# line: 19
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    rows = np.random.permutation(n)[:n // batch_size * batch_size].reshape(-1, batch_size)
    stats = []
    for r in rows:
        z = x[r] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[r]
        stats.append((np.mean(np.logaddexp(0, z) - y[r] * z), np.mean((z > 0) == y[r])))
        w = w - lr * (x[r].T @ d)
        b = b - lr * d.mean()
    loss, acc = np.mean(stats, axis=0)
    return w, b, loss, acc
