# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def epoch(X, Y, w, b, eta, bs=None, seed=None):
    """Samples are columns: X (d, m), Y (1, m), w (d, 1)."""
    m = X.shape[1]
    bs = m if bs is None else min(bs, m)
    p = np.random.RandomState(seed).permutation(m)
    nb = m // bs
    J = np.zeros(nb)
    for k in range(1, nb + 1):
        sel = p[(k - 1) * bs:k * bs]
        Z = w.T @ X[:, sel] + b
        J[k - 1] = np.mean(np.logaddexp(0, Z) - Y[:, sel] * Z)
        E = (1 + np.tanh(Z / 2)) / 2 - Y[:, sel]
        w = w - eta / bs * (X[:, sel] @ E.T)
        b = b - eta / bs * np.sum(E)
    return w, b, np.sum(J) / nb
