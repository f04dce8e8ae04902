# piece: epoch
# truth: right
# function: epoch
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """One epoch with theta = (b, w); the order comes from sorting random keys."""
    rng = np.random.default_rng(rng)
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    design = np.insert(x, 0, 1.0, axis=1)
    theta = np.concatenate([[b], w])
    order = np.argsort(rng.random(n))
    record = np.zeros((n // k, 2))
    for row, start in zip(record, range(0, n, k)):
        batch = order[start:start + k]
        z = design[batch] @ theta
        row[0] = np.mean(np.logaddexp(0, np.where(y[batch] == 1, -z, z)))
        row[1] = np.mean((z > 0) == y[batch])
        theta = theta - lr * np.mean((1 / (1 + np.exp(-z)) - y[batch])[:, None] * design[batch], axis=0)
    loss, acc = record.mean(axis=0)
    return theta[1:], theta[0], loss, acc
