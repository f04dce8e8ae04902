# piece: epoch
# truth: right
# function: train_one_epoch
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def train_one_epoch(x, y, params, lr, batch=None, rng=None):
    """
    Run one epoch of minibatch SGD.

    params is the tuple (w, b); the new tuple is returned along
    with the mean loss and accuracy over the batches.
    """
    rng = np.random.default_rng() if rng is None else rng
    w, b = params
    n = len(x)
    size = n if batch is None else min(batch, n)
    perm = rng.permutation(n)
    losses, accuracies = [], []
    for idx in np.array_split(perm[:n - n % size], n // size):
        z = x[idx] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[idx] * z))
        accuracies.append(np.mean((z > 0) == y[idx]))
        delta = (1 / (1 + np.exp(-z)) - y[idx]) / size
        w, b = w - lr * x[idx].T @ delta, b - lr * delta.sum()
    return (w, b), np.mean(losses), np.mean(accuracies)
