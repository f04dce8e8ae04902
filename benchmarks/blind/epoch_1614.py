# piece: epoch
# truth: wrong
# function: train_one_epoch
# mistake: a batch size above n is not handled, so no batch is seen at all
# line: 13
# style: verbose
import numpy as np

def train_one_epoch(x, y, params, lr, batch_size, rng):
    w, b = params["w"], params["b"]
    n = len(x)
    # None or too large: everything in one batch
    if batch_size is None:
        batch_size = n
    order = rng.permutation(n)
    for k in range(n // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        w = w - lr * x[i].T @ (p - y[i]) / batch_size
        b = b - lr * (p - y[i]).mean()
    return w, b
