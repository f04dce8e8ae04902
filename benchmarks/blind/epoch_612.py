# piece: epoch
# truth: wrong
# function: epoch
# mistake: no new order: the batches are always the same
# line: 13
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    size = n if batch is None or batch > n else batch
    order = np.arange(n)
    losses, accs = [], []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        accs.append(np.mean((p > 0.5) == y[i]))
        d = (p - y[i]) / size
        w = w - lr * (x[i].T @ d)
        b = b - lr * d.sum()
    return w, b, np.mean(losses), np.mean(accs)
