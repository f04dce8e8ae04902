# piece: epoch
# truth: right
# function: train_epoch
# style: chatbot
import numpy as np

def train_epoch(params, x, y, lr=0.1, batch_size=10, rng=None):
    """
    One pass over the data.

    params = (w, b); new arrays are returned.
    """
    rng = rng or np.random.default_rng()
    w, b = params
    order = rng.permutation(len(y))
    size = min(batch_size, len(y))
    while len(order) >= size:
        i, order = order[:size], order[size:]
        d = (1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]) / size
        w = w - lr * np.einsum("nd,n->d", x[i], d)
        b = b - lr * d.sum()
    return w, b
