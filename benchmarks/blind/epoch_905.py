# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: terse
import numpy as np

def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))

def train_epoch(x, y, w, b, lr, batch_size=None, seed=None):
    n = len(y)
    m = n if batch_size is None else min(batch_size, n)
    idx = np.random.default_rng(seed).permutation(n)[:n // m * m].reshape(-1, m)
    losses, accs = [], []
    for i in idx:
        p = sigmoid(x[i] @ w + b)
        q = np.clip(p, 1e-15, 1 - 1e-15)
        losses.append(-np.mean(y[i] * np.log(q) + (1 - y[i]) * np.log(1 - q)))
        accs.append(np.mean((p > 0.5) == y[i]))
        w, b = w - lr * x[i].T @ (p - y[i]) / m, b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
