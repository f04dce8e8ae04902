# piece: epoch
# truth: wrong
# function: train_one_epoch
# mistake: accuracy and loss are returned in the wrong order
# line: 28
# style: chatbot, freely
import numpy as np

def train_one_epoch(x, y, params, lr, batch):
    """
    Run one epoch of SGD on params = (w, b).

    Returns the new params, the mean loss and the mean accuracy.
    """
    w, b = params
    n = len(x)
    size = n if batch is None else min(batch, n)
    perm = np.random.permutation(n)
    losses, accuracies = [], []
    for k in range(n // size):
        idx = perm[k * size:(k + 1) * size]
        z = x[idx] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[idx] * z))
        accuracies.append(np.mean((z > 0) == y[idx]))
        delta = (1 / (1 + np.exp(-z)) - y[idx]) / size
        w = w - lr * x[idx].T @ delta
        b = b - lr * delta.sum()
    return (w, b), np.mean(accuracies), np.mean(losses)
