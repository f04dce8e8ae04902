# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the returned figures are those of the last batch, not the mean over all
# line: none
# style: loop, without seed
import numpy as np

def train_epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    bs = n if batch_size is None or batch_size > n else batch_size
    idx = rng.permutation(n)
    for k in range(n // bs):
        i = idx[k * bs:(k + 1) * bs]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss = np.mean(np.logaddexp(0, z) - y[i] * z)
        acc = np.mean((p > 0.5) == y[i])
        w = w - lr * x[i].T @ (p - y[i]) / bs
        b = b - lr * np.mean(p - y[i])
    return w, b, loss, acc
