# piece: epoch
# truth: wrong
# function: epoch
# mistake: the permutation is kept from the first epoch, every later one runs in the same order
# line: 13
# style: objects
import numpy as np

class Loader:
    orders = {}

    def __init__(self, n, size):
        if n not in Loader.orders:
            Loader.orders[n] = np.random.permutation(n)
        self.order = Loader.orders[n]
        self.size = size

    def __iter__(self):
        for k in range(len(self.order) // self.size):
            yield self.order[k * self.size:(k + 1) * self.size]

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    losses, hits = [], []
    for rows in Loader(n, n if batch is None else min(batch, n)):
        z = x[rows] @ w + b
        error = 0.5 * (1 + np.tanh(z / 2)) - y[rows]
        losses.append(np.mean(np.logaddexp(0, z) - y[rows] * z))
        hits.append(np.mean((z > 0) == (y[rows] > 0)))
        w = w - lr * (error[:, None] * x[rows]).mean(axis=0)
        b = b - lr * error.mean()
    return w, b, np.mean(losses), np.mean(hits)
