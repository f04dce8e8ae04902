# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is measured after the step and not on the batch as seen
# line: 18
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    L, A = [], []
    for i in rng.permutation(n)[:n // m * m].reshape(-1, m):
        z = x[i] @ w + b
        r = 1 / (1 + np.exp(-z)) - y[i]
        A.append(np.mean((z > 0) == y[i]))
        w, b = w - lr * r @ x[i] / m, b - lr * r.mean()
        L.append(np.mean(np.logaddexp(0, x[i] @ w + b) - y[i] * (x[i] @ w + b)))
    return w, b, np.mean(L), np.mean(A)
