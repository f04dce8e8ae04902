# piece: epoch
# truth: right
# function: sgd_epoch
# mistake: none
# line: none
# style: verbose, freely
import numpy as np

def sgd_epoch(X, Y, theta, alpha=0.3, batch_size=10):
    # everything as one batch?
    m = X.shape[0]
    if batch_size is None:
        batch_size = m
    batch_size = min(batch_size, m)
    # new order
    perm = np.random.permutation(m)
    Xs, Ys = X[perm], Y[perm]
    w, b = theta["w"], theta["b"]
    for t in range(m // batch_size):
        start = t * batch_size
        Xb = Xs[start:start + batch_size]
        Yb = Ys[start:start + batch_size]
        A = 1 / (1 + np.exp(-(Xb.dot(w) + b)))
        dZ = A - Yb
        w = w - alpha * Xb.T.dot(dZ) / batch_size
        b = b - alpha * dZ.sum() / batch_size
    return {"w": w, "b": b}
