# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient sums are not set to zero between the batches
# line: none
# style: C-like
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n, d = x.shape
    if batch is None:
        batch = n
    if batch > n:
        batch = n
    perm = np.random.permutation(n)
    w = w.astype(float)
    nb = n // batch
    loss = acc = 0.0
    gw = np.zeros(d)
    gb = 0.0
    for k in range(nb):
        for j in range(batch):
            i = perm[k * batch + j]
            z = np.dot(x[i], w) + b
            e = 1.0 / (1.0 + np.exp(-z)) - y[i]
            loss += np.logaddexp(0, z) - y[i] * z
            acc += (z > 0) == (y[i] > 0)
            gw = gw + e * x[i]
            gb = gb + e
        w = w - lr * gw / batch
        b = b - lr * gb / batch
    return w, b, loss / (nb * batch), acc / (nb * batch)
