# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the summed loss is divided by the number of samples, but it is a sum of batch means
# line: 26
# style: c-like
import numpy as np

def train_epoch(w, b, x, y, batch_size, lr, rng):
    n = x.shape[0]
    k = n
    if batch_size is not None and batch_size < n:
        k = batch_size
    perm = np.random.default_rng(rng).permutation(n)
    m = n // k
    loss = 0.0
    acc = 0.0
    for i in range(m):
        idx = perm[i * k:(i + 1) * k]
        z = x[idx] @ w + b
        p = 1.0 / (1.0 + np.exp(-z))
        loss += np.mean(np.logaddexp(0.0, z) - y[idx] * z)
        acc += np.mean((p > 0.5) == y[idx])
        w = w - lr * (x[idx].T @ (p - y[idx])) / k
        b = b - lr * np.mean(p - y[idx])
    loss /= n
    acc /= m
    return w, b, loss, acc
