# piece: epoch
# truth: wrong
# function: epoch
# mistake: loss and accuracy are measured after the update of the batch, not as seen
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = x.shape[0]
    size = n if batch_size is None or batch_size > n else batch_size
    perm = np.random.default_rng(seed).permutation(n)
    total_loss = total_acc = 0.0
    count = n // size
    for k in range(count):
        rows = perm[k * size:(k + 1) * size]
        p = 1 / (1 + np.exp(-(x[rows] @ w + b)))
        w = w - eta * x[rows].T @ (p - y[rows]) / size
        b = b - eta * np.mean(p - y[rows])
        z = x[rows] @ w + b
        total_loss += np.mean(np.logaddexp(0, z) - y[rows] * z)
        total_acc += np.mean((z > 0) == y[rows])
    return w, b, total_loss / count, total_acc / count
