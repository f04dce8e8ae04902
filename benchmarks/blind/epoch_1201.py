# piece: epoch
# truth: wrong
# function: epoch
# mistake: every batch starts from the initial parameters, only the last update survives
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    bs = n if batch_size is None or batch_size > n else batch_size
    i = np.random.default_rng(seed).permutation(n)
    L, A = [], []
    w_new, b_new = w, b
    for k in range(n // bs):
        j = i[k * bs:(k + 1) * bs]
        z = x[j] @ w + b
        g = 1 / (1 + np.exp(-z)) - y[j]
        L.append(np.mean(np.logaddexp(0, z) - y[j] * z))
        A.append(np.mean((z > 0) == y[j]))
        w_new = w - eta * x[j].T @ g / bs
        b_new = b - eta * g.mean()
    return w_new, b_new, np.mean(L), np.mean(A)
