# piece: epoch
# truth: wrong
# function: epoch
# mistake: a generator with a fixed seed inside gives the same order in every epoch
# line: 13
# style: chatbot
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng=None):
    """One epoch of SGD with reshuffling."""
    n = len(x)
    rng = np.random.default_rng(0)
    batch_size = n if batch_size is None else min(batch_size, n)
    perm = rng.permutation(n)
    losses, accs = [], []
    for batch in np.split(perm[:n - n % batch_size], n // batch_size):
        z = x[batch] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[batch] * z))
        accs.append(np.mean((p >= 0.5) == y[batch]))
        w = w - lr * x[batch].T @ (p - y[batch]) / batch_size
        b = b - lr * np.mean(p - y[batch])
    return w, b, np.mean(losses), np.mean(accs)
