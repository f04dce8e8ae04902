# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last full batch is left out
# line: 13
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    B = n if batch_size is None else min(n, batch_size)
    pi = rng.permutation(n)
    for s in range(0, n - B, B):
        S = pi[s:s + B]
        r = np.exp(-np.logaddexp(0, -(x[S] @ w + b))) - y[S]
        w = w - lr / B * x[S].T @ r
        b = b - lr / B * r.sum()
    return w, b
