# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: order from sorting random keys, array_split
import numpy as np

def epoch(X, y, W1, b1, W2, b2, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(batch_size, n)
    full = n // B
    losses, accs = np.empty(full), np.empty(full)
    for k, i in enumerate(np.split(np.argsort(np.random.rand(n))[:full*B], full)):
        x, t = X[i], y[i][:, np.newaxis]
        h = np.maximum(0, x @ W1 + b1)
        z = h @ W2 + b2
        losses[k] = np.mean(np.logaddexp(0, z) - t*z)
        accs[k] = np.mean((z >= 0) == t)
        dz = (np.exp(-np.logaddexp(0, -z)) - t)/B
        dh = dz @ W2.T * np.sign(h)
        W1, b1, W2, b2 = W1 - lr*x.T @ dh, b1 - lr*dh.sum(0), W2 - lr*h.T @ dz, b2 - lr*dz.sum(0)
    return W1, b1, W2, b2, losses.mean(), accs.mean()
