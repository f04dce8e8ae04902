# piece: epoch
# truth: wrong
# function: epoch
# mistake: the divisor of the step is the whole data set instead of the batch
# line: 16
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x); m = min(batch or n, n)
    L, A = [], []
    for i in np.random.permutation(n)[:n // m * m].reshape(-1, m):
        z = x[i] @ w + b
        L += [np.mean(np.logaddexp(0, z) - y[i] * z)]
        A += [np.mean((z > 0) == y[i])]
        g = (1 / (1 + np.exp(-z)) - y[i]) / n
        w, b = w - lr * g @ x[i], b - lr * g.sum()
    return w, b, np.mean(L), np.mean(A)
