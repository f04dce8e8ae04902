# piece: epoch
# truth: right
# function: epoch
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """theta <- theta - eta X_B^T (p - y) / |B| with theta = (w, b)"""
    n = len(y)
    B = n if batch_size is None else min(batch_size, n)
    X = np.hstack([x, np.ones((n, 1))])
    theta = np.append(w, b)
    perm = rng.permutation(n)
    losses, hits = [], []
    for s in range(0, n - B + 1, B):
        S = perm[s:s + B]
        z = X[S] @ theta
        losses.append(np.logaddexp(0, np.where(y[S] == 1, -z, z)).mean())
        hits.append(((z > 0) == (y[S] == 1)).mean())
        theta = theta - lr * X[S].T @ (0.5 + 0.5 * np.tanh(z / 2) - y[S]) / B
    return theta[:-1], theta[-1], np.mean(losses), np.mean(hits)
