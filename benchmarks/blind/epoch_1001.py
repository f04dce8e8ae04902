# piece: epoch
# truth: wrong
# function: epoch
# mistake: samples are columns: the loss is averaged over features instead of samples
# line: 19
# style: translated from MATLAB
import numpy as np

def epoch(X, Y, w, b, eta, bs=None, seed=None):
    """X (d, m), Y (1, m), w (d, 1)."""
    d, m = X.shape
    bs = m if bs is None else min(bs, m)
    p = np.random.RandomState(seed).permutation(m)
    J = []
    for k in range(m // bs):
        sel = p[k * bs:(k + 1) * bs]
        Z = w.T @ X[:, sel] + b
        T = Y[:, sel]
        J.append(np.sum(np.logaddexp(0, Z) - T * Z) / d)
        E = 1 / (1 + np.exp(-Z)) - T
        w = w - eta * X[:, sel] @ E.T / bs
        b = b - eta * np.mean(E)
    return w, b, np.mean(J)
