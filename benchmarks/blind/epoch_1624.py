# piece: epoch
# truth: wrong
# function: epoch
# mistake: the data are not shuffled
# line: 14
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """One epoch of minibatch SGD; returns w, b, mean loss and accuracy."""
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = np.arange(n)
    losses, hits = [], []
    for k in range(n // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        hits.append(np.mean((p > 0.5) == y[i]))
        d = (p - y[i]) / batch_size
        w = w - lr * d @ x[i]
        b = b - lr * d.sum()
    return w, b, np.mean(losses), np.mean(hits)
