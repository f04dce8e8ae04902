# piece: epoch
# truth: wrong
# function: epoch
# mistake: the updated bias is stored under another name and lost
# line: 25
# style: verbose
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    permutation = rng.permutation(n)
    loss_sum = 0.0
    accuracy_sum = 0.0
    count = 0
    for first in range(0, n - size + 1, size):
        part = permutation[first:first + size]
        z = x[part] @ w + b
        error = 1 / (1 + np.exp(-z)) - y[part]
        loss_sum += np.mean(np.logaddexp(0, z) - y[part] * z)
        accuracy_sum += np.mean(np.abs(error) < 0.5)
        count += 1
        w = w - lr * np.mean(error[:, None] * x[part], axis=0)
        new_b = b - lr * np.mean(error)
    return w, b, loss_sum / count, accuracy_sum / count
