# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy is divided by the batch size once more although it is a mean already
# line: 19
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    losses = []
    hits = []
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        hits.append(np.mean((p >= 0.5) == y[i]) / m)
        w = w - lr * x[i].T @ (p - y[i]) / m
        b = b - lr * np.mean(p - y[i])
    return np.mean(losses), np.mean(hits), w, b
