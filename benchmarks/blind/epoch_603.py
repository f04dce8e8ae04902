# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    size = n if batch is None or batch > n else batch
    order = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        q = np.clip(p, 2.3e-16, 1 - 2.3e-16)
        losses.append(-np.mean(y[i] * np.log(q) + (1 - y[i]) * np.log(1 - q)))
        accs.append(np.mean((p > 0.5) == y[i]))
        d = (p - y[i]) / size
        w = w - lr * (x[i].T @ d)
        b = b - lr * d.sum()
    return w, b, np.mean(losses), np.mean(accs)
