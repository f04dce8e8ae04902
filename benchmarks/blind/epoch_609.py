# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: W2 is updated before the error goes back through it
# line: 23
# style: vectorised, freely
import numpy as np

def train_epoch(X, y, params, lr, batch_size=None):
    W1, b1, W2, b2 = (params[k] for k in ("W1", "b1", "W2", "b2"))
    n = len(X)
    size = min(batch_size or n, n)
    perm = np.random.permutation(n)
    L, A = [], []
    for k in range(n // size):
        i = perm[k * size:(k + 1) * size]
        z = X[i] @ W1 + b1
        h = np.maximum(z, 0)
        p = 1 / (1 + np.exp(-(h @ W2 + b2)[:, 0]))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        d = ((p - y[i]) / size)[:, None]
        W2 = W2 - lr * h.T @ d
        dz = (d @ W2.T) * (z > 0)
        b2 = b2 - lr * d.sum(0)
        W1, b1 = W1 - lr * X[i].T @ dz, b1 - lr * dz.sum(0)
    return dict(W1=W1, b1=b1, W2=W2, b2=b2), np.mean(L), np.mean(A)
