# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def epoch(X, Y, W, b, alpha, bs=None):
    # X is m x d, Y is m x 1, W is d x 1
    m = X.shape[0]
    if bs is None or bs > m:
        bs = m
    r = np.random.permutation(m)
    nb = m // bs
    J = np.zeros((nb, 1))
    A = np.zeros((nb, 1))
    for k in range(nb):
        i = r[k*bs:(k + 1)*bs]
        Z = X[i, :] @ W + b
        H = 1 / (1 + np.exp(-Z))
        J[k] = np.sum(np.logaddexp(0, Z) - Y[i, :] * Z) / bs
        A[k] = np.sum((H > 0.5) == Y[i, :]) / bs
        W = W - alpha / bs * (X[i, :].T @ (H - Y[i, :]))
        b = b - alpha / bs * np.sum(H - Y[i, :])
    return W, b, np.mean(J), np.mean(A)
