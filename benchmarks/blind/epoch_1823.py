# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the return stands inside the loop, only the first batch is trained
# line: 20
# style: chatbot
import numpy as np

def train_epoch(params, x, y, lr=0.1, batch_size=10, rng=None):
    """One pass over the data; params = (w, b)."""
    rng = rng or np.random.default_rng()
    w, b = params
    order = rng.permutation(len(y))
    size = min(batch_size, len(y))
    for k in range(len(y) // size):
        i = order[k * size:(k + 1) * size]
        d = (1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]) / size
        w = w - lr * x[i].T @ d
        b = b - lr * d.sum()
        return w, b
