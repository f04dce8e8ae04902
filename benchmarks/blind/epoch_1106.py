# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: loss and accuracy are taken after the update, not of the batch as it was seen
# line: 29
# style: lecture
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def bce(y, p):
    p = np.clip(p, np.finfo(float).eps, 1 - np.finfo(float).eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(y)
    if batch_size is None:
        batch_size = n
    batch_size = min(batch_size, n)
    perm = rng.permutation(n)
    losses, accs = [], []
    for i in range(n // batch_size):
        batch = perm[i * batch_size:(i + 1) * batch_size]
        p = sigmoid(x[batch] @ w + b)
        r = p - y[batch]
        w = w - lr * x[batch].T @ r / batch_size
        b = b - lr * np.mean(r)
        p = sigmoid(x[batch] @ w + b)
        losses.append(bce(y[batch], p))
        accs.append(np.mean((p > 0.5) == y[batch]))
    return w, b, np.mean(losses), np.mean(accs)
