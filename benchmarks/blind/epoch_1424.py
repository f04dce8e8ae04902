# piece: epoch
# truth: wrong
# function: epoch
# mistake: the parameters go up the gradient because of the plus sign
# line: 21
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """theta <- theta - lr * mean gradient, batch after batch."""
    n, d = x.shape
    m = n if batch_size is None else min(n, batch_size)
    theta = np.append(w, b)
    design = np.column_stack([x, np.ones(n)])
    record = []
    for batch in np.random.default_rng(rng).permutation(n)[:n // m * m].reshape(-1, m):
        z = design[batch] @ theta
        t = y[batch]
        record.append((np.mean(np.logaddexp(0, z) - t * z), np.mean((z > 0) == t)))
        gradient = design[batch].T @ (1 / (1 + np.exp(-z)) - t) / m
        theta = theta + lr * gradient
    loss, acc = np.mean(record, axis=0)
    return theta[:d], theta[d], loss, acc
