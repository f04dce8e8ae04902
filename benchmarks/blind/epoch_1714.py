# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batch starts at k instead of k * batch_size, so batches overlap
# line: 18
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    loss = 0.0
    acc = 0.0
    nb = n // batch_size
    for k in range(nb):
        first = k
        i = order[first:first + batch_size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        loss += -np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)) / nb
        acc += np.mean((p > 0.5) == y[i]) / nb
        w = w - lr * x[i].T @ (p - y[i]) / batch_size
        b = b - lr * np.mean(p - y[i])
    return w, b, loss, acc
