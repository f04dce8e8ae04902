# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: residual y - p with a minus in the update: climbs instead of descending
# line: 15
# style: terse
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(y)
    B = n if batch_size is None or batch_size > n else batch_size
    loss = acc = 0.
    for j in np.split(rng.permutation(n)[:n // B * B], n // B):
        p = 1 / (1 + np.exp(-(x[j] @ w + b)))
        e = y[j] - p
        loss -= np.log(np.maximum(1 - abs(e), 2.2e-16)).mean()
        acc += (abs(e) < .5).mean()
        w, b = w - lr * (e @ x[j]) / B, b - lr * e.mean()
    return w, b, loss / (n // B), acc / (n // B)
