# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the loss of the last batch is returned instead of the mean over the batches
# line: 21
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """Minibatch gradient descent over the data once; returns w, b and the loss."""
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    history = []
    for k in range(n // m):
        idx = order[k * m:k * m + m]
        p = 1 / (1 + np.exp(-(x[idx] @ w + b)))
        history.append(-np.log(np.where(y[idx] == 1, p, 1 - p)).mean())
        w = w - lr * (p - y[idx]) @ x[idx] / m
        b = b - lr * (p - y[idx]).mean()
    return w, b, history[-1]
