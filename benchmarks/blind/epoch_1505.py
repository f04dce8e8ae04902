# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last full batch is forgotten
# line: 16
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    perm = rng.permutation(n)
    loss_list, acc_list = [], []
    start = 0
    while start + batch_size < n:
        idx = perm[start:start + batch_size]
        start += batch_size
        xb, yb = x[idx], y[idx]
        z = np.dot(xb, w) + b
        p = 1 / (1 + np.exp(-z))
        loss_list.append(np.mean(np.logaddexp(0, z) - yb * z))
        acc_list.append(np.mean((p > 0.5) == yb))
        w = w - lr * np.dot(xb.T, p - yb) / batch_size
        b = b - lr * np.mean(p - yb)
    return w, b, np.mean(loss_list), np.mean(acc_list)
