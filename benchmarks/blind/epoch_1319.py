# piece: epoch
# truth: wrong
# function: epoch
# mistake: the incomplete last batch is used too
# line: 20
# style: helpers
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def loss(y, p):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = n if batch is None else min(batch, n)
    perm = np.random.permutation(n)
    losses, accs = [], []
    for start in range(0, n, m):
        i = perm[start:start + m]
        p = sigmoid(x[i] @ w + b)
        losses.append(loss(y[i], p))
        accs.append(np.mean((p > 0.5) == y[i]))
        w = w - lr * x[i].T @ (p - y[i]) / len(i)
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
