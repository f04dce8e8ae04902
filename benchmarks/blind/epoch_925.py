# piece: epoch
# truth: right
# function: make_epoch
# mistake: none
# line: none
# style: chatbot
import numpy as np

def make_epoch(x, y, lr=0.1, batch_size=None, seed=None):
    """
    Return a function that runs one epoch of minibatch SGD.

    The random generator lives in the closure, so every call of the
    returned function draws a new permutation.
    """
    rng = np.random.default_rng(seed)
    n = len(y)
    size = n if batch_size is None or batch_size > n else batch_size

    def run(w, b):
        order = rng.permutation(n)
        losses, hits = [], 0
        for s in range(0, n - n % size, size):
            i = order[s:s + size]
            z = x[i] @ w + b
            losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
            hits += np.sum((z > 0) == (y[i] == 1))
            r = np.exp(-np.logaddexp(0, -z)) - y[i]
            w = w - lr * r @ x[i] / size
            b = b - lr * r.sum() / size
        return w, b, np.mean(losses), hits / (len(losses) * size)

    return run
