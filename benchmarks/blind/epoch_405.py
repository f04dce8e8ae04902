# piece: epoch
# truth: wrong
# function: epoch
# mistake: a row of labels against a column of probabilities: the error is a matrix
# line: 20
# style: column vectors
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    m = n if batch_size is None else min(n, batch_size)
    perm = np.random.permutation(n)
    L, A = [], []
    for k in range(n // m):
        j = perm[k*m:k*m + m]
        a = 1 / (1 + np.exp(-(x[j] @ w + b)))
        t = y[j].reshape(-1, 1)
        L.append(-np.mean(t*np.log(np.maximum(a, 1e-16)) + (1 - t)*np.log(np.maximum(1 - a, 1e-16))))
        A.append(np.mean((a > 0.5) == t))
        err = (a - y[j]).mean(axis=1, keepdims=True)
        w = w - lr * x[j].T @ err / m
        b = b - lr * err.mean(axis=0)
    return w, b, np.mean(L), np.mean(A)
