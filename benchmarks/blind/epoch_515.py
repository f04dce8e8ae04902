# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient has the factor p (1 - p) of the squared error
# line: 21
# style: einsum
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    m = n // size
    order = np.random.permutation(n)[:m * size].reshape(m, size)
    L, A = np.zeros(m), np.zeros(m)
    for t in range(m):
        xb, yb = x[order[t]], y[order[t]]
        z = np.einsum("nd,d->n", xb, w) + b
        p = 1 / (1 + np.exp(-z))
        L[t] = np.mean(np.logaddexp(0, z) - yb * z)
        A[t] = np.mean((p > 0.5) == yb)
        delta = (p - yb) * p * (1 - p)
        w = w - lr * np.einsum("n,nd->d", delta, xb) / size
        b = b - lr * np.einsum("n->", delta) / size
    return w, b, L.mean(), A.mean()
