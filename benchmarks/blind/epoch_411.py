# piece: epoch
# truth: wrong
# function: epoch
# mistake: the first layer is updated with the second layer already moved
# line: 24
# style: two-layer network in NumPy
import numpy as np

def epoch(X, y, W1, b1, W2, b2, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(n, batch_size)
    perm = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // B):
        i = perm[k*B:(k+1)*B]
        x, t = X[i], y[i].reshape(-1, 1)
        z1 = x @ W1 + b1
        a1 = np.maximum(z1, 0)
        p = 1 / (1 + np.exp(-(a1 @ W2 + b2)))
        c = np.clip(p, 1e-15, 1 - 1e-15)
        losses.append(-np.mean(t*np.log(c) + (1-t)*np.log(1-c)))
        accs.append(np.mean((p > .5) == t))
        d2 = (p - t) / B
        W2, b2 = W2 - lr * a1.T @ d2, b2 - lr * d2.sum(axis=0)
        d1 = d2 @ W2.T * (z1 > 0)
        W1, b1 = W1 - lr * x.T @ d1, b1 - lr * d1.sum(axis=0)
    return W1, b1, W2, b2, np.mean(losses), np.mean(accs)
