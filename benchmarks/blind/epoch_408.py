# piece: epoch
# truth: wrong
# function: epoch
# mistake: loss and accuracy are measured after the update of each batch
# line: 32
# style: many helpers
import numpy as np

def predict(X, w, b):
    return 1 / (1 + np.exp(-(X @ w + b)))

def bce(y, p):
    p = np.clip(p, 1e-15, 1 - 1e-15)
    return -np.mean(y*np.log(p) + (1 - y)*np.log(1 - p))

def accuracy(y, p):
    return np.mean((p > 0.5) == (y == 1))

def batches(n, size):
    order = np.random.permutation(n)
    return [order[i:i + size] for i in range(0, n - size + 1, size)]

def update(X, y, w, b, lr):
    d = predict(X, w, b) - y
    return w - lr*X.T @ d/len(d), b - lr*d.mean()

def epoch(X, y, w, b, lr, batch_size):
    n = len(X)
    size = n if batch_size is None or batch_size > n else batch_size
    losses, accs = [], []
    for rows in batches(n, size):
        w, b = update(X[rows], y[rows], w, b, lr)
        p = predict(X[rows], w, b)
        losses.append(bce(y[rows], p))
        accs.append(accuracy(y[rows], p))
    return w, b, np.mean(losses), np.mean(accs)
