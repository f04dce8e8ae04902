# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: c-like
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, seed):
    """seed: give another one in every epoch"""
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    idx = np.random.default_rng(seed).permutation(n)
    nb = n // batch_size
    loss = 0.0
    acc = 0.0
    k = 0
    while k < nb:
        xb = x[idx[k * batch_size:(k + 1) * batch_size]]
        yb = y[idx[k * batch_size:(k + 1) * batch_size]]
        p = 1.0 / (1.0 + np.exp(-(xb @ w + b)))
        pc = np.minimum(np.maximum(p, 2.2e-16), 1.0 - 2.2e-16)
        loss += -np.sum(yb * np.log(pc) + (1 - yb) * np.log(1 - pc)) / batch_size
        acc += np.sum((p > 0.5) == yb) / batch_size
        w = w - lr / batch_size * np.dot(p - yb, xb)
        b = b - lr / batch_size * np.sum(p - yb)
        k += 1
    return w, b, loss / nb, acc / nb
