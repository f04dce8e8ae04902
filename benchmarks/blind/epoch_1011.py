# piece: epoch
# truth: wrong
# function: epoch
# mistake: the data are not shuffled, the permutation is drawn but never used
# line: 30
# style: chatbot-like
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    """
    One epoch of minibatch gradient descent for logistic regression.

    Args:
        x: inputs (n, d)
        y: labels (n,)
        w, b: parameters
        eta: learning rate
        batch_size: samples per update, None for all
        seed: for the shuffling

    Returns:
        new w, new b, mean loss over the batches
    """
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.default_rng(seed).permutation(n)
    total = 0.0
    n_batches = n // size
    for k in range(n_batches):
        batch = slice(k * size, (k + 1) * size)
        xb, yb = x[batch], y[batch]
        z = xb @ w + b
        total += np.mean(np.logaddexp(0, z) - yb * z)
        error = 1 / (1 + np.exp(-z)) - yb
        w = w - eta * xb.T @ error / size
        b = b - eta * np.mean(error)
    return w, b, total / n_batches
