# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch larger than the data makes no full batch, nothing is trained and the mean of nothing is NaN
# line: 11
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    m = n if batch_size is None else batch_size
    perm = np.random.default_rng(seed).permutation(n)
    hist = np.full((max(n // m, 1), 2), np.nan)
    for k in range(n // m):
        xb, yb = x[perm[k*m:(k+1)*m]], y[perm[k*m:(k+1)*m]]
        z = xb @ w + b
        hist[k] = np.mean(np.logaddexp(0, z) - yb*z), np.mean((z > 0) == yb)
        d = (1 / (1 + np.exp(-z)) - yb) / m
        w, b = w - eta * d @ xb, b - eta * d.sum()
    return w, b, hist[:, 0].mean(), hist[:, 1].mean()
