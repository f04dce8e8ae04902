# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: only the loss of the last batch is returned, not the mean over the batches
# line: 31
# style: lecture
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

def accuracy(y, y_hat):
    return np.mean((y_hat > 0.5) == y)

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    indices = rng.permutation(n)
    losses, accuracies = [], []
    for i in range(n // batch_size):
        batch = indices[i * batch_size:(i + 1) * batch_size]
        y_hat = 1 / (1 + np.exp(-(x[batch] @ w + b)))
        loss = bce(y[batch], y_hat)
        losses.append(loss)
        accuracies.append(accuracy(y[batch], y_hat))
        w = w - lr * x[batch].T @ (y_hat - y[batch]) / batch_size
        b = b - lr * (y_hat - y[batch]).mean()
    return w, b, loss, np.mean(accuracies)
