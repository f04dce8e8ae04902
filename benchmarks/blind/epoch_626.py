# piece: epoch
# truth: wrong
# function: epoch
# mistake: one batch too few; and the accuracy is the error rate
# line: none
# style: einsum tricks
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    parts = np.random.permutation(n)[: n // m * m].reshape(-1, m)
    if len(parts) > 1: parts = parts[:-1]
    L, A = [], []
    for i in parts:
        p = 1 / (1 + np.exp(-(np.einsum("ni,i->n", x[i], w) + b)))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) != y[i]))
        w, b = w - lr * np.einsum("ni,n->i", x[i], p - y[i]) / m, b - lr * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
