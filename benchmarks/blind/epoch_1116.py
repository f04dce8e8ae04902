# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: verbose
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = x.shape[0]
    # one full batch
    if batch_size is None or batch_size > n:
        batch_size = n
    # the same permutation for the rows and the labels
    order = np.arange(n)
    rng.shuffle(order)
    # the rest that fills no batch is left out in this epoch
    n_batches = n // batch_size
    order = order[:n_batches * batch_size]
    mean_loss = 0.0
    mean_acc = 0.0
    for idx in np.array_split(order, n_batches):
        z = x[idx] @ w + b
        p = 1 / (1 + np.exp(-z))
        # what is seen before the update
        safe = np.clip(p, np.finfo(float).eps, 1 - np.finfo(float).eps)
        loss = -(y[idx] * np.log(safe) + (1 - y[idx]) * np.log(1 - safe)).mean()
        mean_loss += loss / n_batches
        mean_acc += ((z > 0) == y[idx]).mean() / n_batches
        # gradient step
        w = w - lr * np.mean((p - y[idx])[:, None] * x[idx], axis=0)
        b = b - lr * np.mean(p - y[idx])
    return w, b, mean_loss, mean_acc
