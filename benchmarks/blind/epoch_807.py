# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is taken after the update of the batch and not as seen before it
# line: 25
# style: MATLAB
import numpy as np

def epoch(x, y, w, b, lr, batch):
    m = np.size(x, 0)
    if batch is None or batch > m:
        batch = m
    r = np.random.permutation(m)
    nb = int(np.floor(m / batch))
    J = np.zeros(nb)
    A = np.zeros(nb)
    for k in range(nb):
        X = x[r[k*batch:(k + 1)*batch], :]
        Y = y[r[k*batch:(k + 1)*batch]]
        h = 1 / (1 + np.exp(-(X @ w + b)))
        A[k] = np.sum((h > 0.5) == Y) / batch
        z = X @ w + b
        w = w - lr / batch * (X.T @ (h - Y))
        b = b - lr / batch * np.sum(h - Y)
        J[k] = np.mean(np.logaddexp(0, X @ w + b) - Y * (X @ w + b))
    return w, b, np.mean(J), np.mean(A)
