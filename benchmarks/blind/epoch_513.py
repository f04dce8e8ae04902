# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: column vectors, freely
import numpy as np

def epoch(X, Y, W, B, lr, batch_size=None):
    """Y (n, 1), W (d, 1), B (1, 1)"""
    n = X.shape[0]
    k = min(batch_size or n, n)
    table = np.random.permutation(np.hstack([X, Y]))
    L = A = 0
    m = n // k
    for part in np.split(table[:m * k], m):
        Xb, Yb = part[:, :-1], part[:, -1:]
        P = 1 / (1 + np.exp(-(Xb @ W + B)))
        L = L - (Yb.T @ np.log(np.maximum(P, 2 ** -52)) + (1 - Yb).T @ np.log(np.maximum(1 - P, 2 ** -52))).item() / (m * k)
        A = A + float(np.mean((P > 0.5) == Yb)) / m
        W, B = W - lr / k * Xb.T @ (P - Yb), B - lr / k * np.ones((1, k)) @ (P - Yb)
    return W, B, L, A
