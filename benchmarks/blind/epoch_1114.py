# piece: epoch
# truth: right
# function: one_epoch
# mistake: none
# line: none
# style: half-renamed
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

def accuracy(y, y_hat):
    return np.mean((y_hat > 0.5) == y)

def gradients(w, b, x, y):
    r = sigmoid(x @ w + b) - y
    return x.T @ r / len(y), r.mean()

def one_epoch(w, b, x, y, eta, batch_size, rng):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    shuffle = rng.permutation(n)
    x, y = x[shuffle], y[shuffle]
    losses, accs = [], []
    for i in range(n // size):
        batch = slice(i * size, (i + 1) * size)
        pred = sigmoid(x[batch] @ w + b)
        losses.append(bce(y[batch], pred))
        accs.append(accuracy(y[batch], pred))
        dw, db = gradients(w, b, x[batch], y[batch])
        w, b = w - eta * dw, b - eta * db
    return w, b, np.mean(losses), np.mean(accs)
