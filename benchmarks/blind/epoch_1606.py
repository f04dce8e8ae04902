# piece: epoch
# truth: wrong
# function: epoch
# mistake: None is taken for a batch size of one instead of the whole data set
# line: 11
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(n, 1 if batch_size is None else batch_size)
    batches = rng.permutation(n)[:(n // m) * m].reshape(n // m, m)
    loss = np.zeros(len(batches))
    acc = np.zeros(len(batches))
    for k, i in enumerate(batches):
        z = x[i] @ w + b
        loss[k] = np.mean(np.logaddexp(0, z) - z * y[i])
        acc[k] = np.mean((z > 0) == y[i])
        g = (1 / (1 + np.exp(-z)) - y[i]) / m
        w = w - lr * g @ x[i]
        b = b - lr * g.sum()
    return w, b, loss.mean(), acc.mean()
