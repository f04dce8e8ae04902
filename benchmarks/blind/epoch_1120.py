# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the gradients are added up over the batches, zeroing stands before the loop instead of in it
# line: 21
# style: lecture
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(x)
    batch_size = n if not batch_size or batch_size > n else batch_size
    shuffled = rng.permutation(n)
    dw, db = np.zeros_like(w), 0.0
    loss, acc = [], []
    for i in range(0, n - n % batch_size, batch_size):
        xb, yb = x[shuffled[i:i + batch_size]], y[shuffled[i:i + batch_size]]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        pc = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        loss.append(np.mean(-yb * np.log(pc) - (1 - yb) * np.log(1 - pc)))
        acc.append(np.mean(yb == (p > 0.5)))
        dw = dw + xb.T @ (p - yb) / batch_size
        db = db + np.mean(p - yb)
        w = w - lr * dw
        b = b - lr * db
    return w, b, np.mean(loss), np.mean(acc)
