# piece: epoch
# truth: right
# function: train_epoch
# style: chatbot
import numpy as np

def train_epoch(x, y, batch_size, rng, step):
    """Yield the batches from a generator and average what step returns."""

    def batches():
        order = rng.permutation(len(x))
        rest = len(order) % batch_size
        order = order[:len(order) - rest] if rest else order
        for part in np.array_split(order, len(order) // batch_size):
            yield x[part], y[part]

    out = np.array([step(xb, yb) for xb, yb in batches()])
    return out.mean(axis=0)
