# piece: epoch
# truth: wrong
# function: epoch
# mistake: the parameters climb, plus instead of minus the gradient
# line: 20
# style: terse NumPy
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    perm = np.random.default_rng(seed).permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = perm[k*m:(k+1)*m]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        L.append(np.mean(np.logaddexp(0, z) - y[i]*z))
        A.append(np.mean((p > 0.5) == y[i]))
        w, b = w + eta * x[i].T @ (p - y[i]) / m, b + eta * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
