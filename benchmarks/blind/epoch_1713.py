# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights move with the gradient, the bias against it
# line: 20
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None else min(n, batch_size)
    order = rng.permutation(n)
    L, A = [], []
    for j in range(n // m):
        i = order[j * m:(j + 1) * m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        delta = (p - y[i]) / m
        w = w + lr * x[i].T @ delta
        b = b - lr * delta.sum()
    return w, b, np.mean(L), np.mean(A)
