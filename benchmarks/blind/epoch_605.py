# piece: epoch
# truth: wrong
# function: epoch
# mistake: the rest is taken as a smaller last batch
# line: 14
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    size = n if batch is None or batch > n else batch
    order = np.random.permutation(n)
    losses, accs = [], []
    for start in range(0, n, size):
        i = order[start:start + size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        accs.append(np.mean((p > 0.5) == y[i]))
        d = (p - y[i]) / len(i)
        w = w - lr * (x[i].T @ d)
        b = b - lr * d.sum()
    return w, b, np.mean(losses), np.mean(accs)
