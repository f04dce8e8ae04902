# piece: epoch
# truth: wrong
# function: epoch
# mistake: the learning rate is halved after each batch within the epoch
# line: 24
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """
    Run one epoch of stochastic gradient descent.

    The step size is constant.
    """
    n = len(y)
    size = min(batch_size or n, n)
    order = rng.permutation(n)
    rate = lr
    for k in range(n // size):
        sel = order[k * size:(k + 1) * size]
        diff = 0.5 + 0.5 * np.tanh((x[sel] @ w + b) / 2) - y[sel]
        w = w - rate * x[sel].T @ diff / size
        b = b - rate * diff.mean()
        rate = rate / 2
    return w, b
