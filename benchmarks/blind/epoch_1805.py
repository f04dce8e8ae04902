# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss of the last batch is reported instead of the mean over the batches
# line: 22
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """Train for one epoch and report the loss as seen."""
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    history = []
    for k in range(n // size):
        rows = order[size * k:size * (k + 1)]
        z = x[rows] @ w + b
        history.append(np.mean(np.logaddexp(0, z) - y[rows] * z))
        err = (0.5 + 0.5 * np.tanh(z / 2) - y[rows]) / size
        w = w - lr * x[rows].T @ err
        b = b - lr * err.sum()
    return w, b, history[-1]
