# piece: epoch
# truth: wrong
# function: epoch
# mistake: x and y are permuted separately, the labels no longer belong to their rows
# line: 13
# style: terse
import numpy as np

def epoch(w, b, x, y, lr, batch_size, rng):
    n = len(x)
    B = min(batch_size or n, n)
    i = rng.permutation(n)
    x, y = x[i], y[rng.permutation(n)]
    L, A = 0, 0
    m = n // B
    for k in range(m):
        xb, yb = x[k*B:(k+1)*B], y[k*B:(k+1)*B]
        p = 1 / (1 + np.exp(-xb @ w - b))
        q = np.clip(np.where(yb == 1, p, 1 - p), 2.2e-16, 1)
        L -= np.log(q).mean() / m
        A += ((p > .5) == (yb > .5)).mean() / m
        w = w - lr * (p - yb) @ xb / B
        b = b - lr * (p - yb).mean()
    return w, b, L, A
