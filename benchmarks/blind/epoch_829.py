# piece: epoch
# truth: wrong
# function: epoch
# mistake: every batch reads the same first rows of the permutation
# line: 13
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(y); m = n if batch is None else min(n, batch)
    q = np.random.permutation(n); s = np.zeros(2)
    for k in range(n // m):
        i = q[:m]
        z = x[i] @ w + b
        d = 1/(1 + np.exp(-z)) - y[i]
        s += np.mean(np.logaddexp(0, z) - y[i]*z), np.mean((z > 0) == y[i])
        w = w - lr*d @ x[i]/m
        b = b - lr*d.sum()/m
    return w, b, *(s/(n//m))
