# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: a batch size above n gives no batch at all and the mean of nothing
# line: 11
# style: terse
import numpy as np

def train_epoch(x, y, w, b, rng, lr=0.3, batch_size=None):
    n = len(y)
    B = batch_size or n
    perm = rng.permutation(n)
    out = []
    for k in range(n // B):
        j = perm[B * k:B * k + B]
        p = 1 / (1 + np.exp(-(x[j] @ w + b)))
        r = p - y[j]
        q = np.clip(1 - abs(r), 2.2e-16, 1)
        out.append((-np.log(q).mean(), (q > .5).mean()))
        w = w - lr * r @ x[j] / B
        b = b - lr * r.mean()
    loss, acc = np.array(out).reshape(-1, 2).mean(0)
    return w, b, loss, acc
