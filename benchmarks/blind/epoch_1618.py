# piece: epoch
# truth: right
# function: train_epoch
# style: chatbot
import numpy as np

def train_epoch(params: dict, data: tuple, lr: float, batch_size=None, rng=None):
    """
    One epoch of SGD; the dictionary of the caller stays as it is.

    The indices are sorted by random keys, which is a random permutation.
    """
    x, y = data
    w, b = params["w"], params["b"]
    n = len(y)
    size = n if not batch_size or batch_size > n else batch_size
    rng = np.random.default_rng() if rng is None else rng
    order = np.argsort(rng.random(n))
    total = 0.0
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        z = x[i] @ w + b
        total += np.sum(np.logaddexp(0, z) - y[i] * z)
        step = lr / size * (1 / (1 + np.exp(-z)) - y[i])
        w = w - step @ x[i]
        b = b - step.sum()
    return total / (n // size * size), w, b
