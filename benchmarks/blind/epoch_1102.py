# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: labels of shape (n,) against predictions of shape (n, 1): the residual becomes a table
# line: 20
# style: matlab
import numpy as np

def train_epoch(theta, X, y, batch_size, alpha, rng):
    # theta = (W, b) with W a column (d, 1); y is flat
    W, b = theta
    m = X.shape[0]
    if batch_size is None or batch_size > m:
        batch_size = m
    p = rng.permutation(m)
    J, A = [], []
    for k in range(m // batch_size):
        s = p[k * batch_size:(k + 1) * batch_size]
        H = 1 / (1 + np.exp(-(X[s] @ W + b)))
        T = y[s]
        Hc = np.clip(H, 2.2e-16, 1 - 2.2e-16)
        J.append(-np.mean(T * np.log(Hc) + (1 - T) * np.log(1 - Hc)))
        A.append(np.mean((H > 0.5) == T))
        E = H - T
        W = W - alpha / batch_size * (X[s].T @ E).sum(axis=1, keepdims=True)
        b = b - alpha / batch_size * E.sum()
    return W, b, np.mean(J), np.mean(A)
