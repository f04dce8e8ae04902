# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: rng.shuffle reorders the rows of the caller's x and leaves y as it was
# line: 14
# style: verbose
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    # put the samples into random order
    rng.shuffle(x)
    losses, accs = [], []
    for i in range(n // batch_size):
        xb = x[i * batch_size:(i + 1) * batch_size]
        yb = y[i * batch_size:(i + 1) * batch_size]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        pc = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        losses.append(-np.mean(yb * np.log(pc) + (1 - yb) * np.log(1 - pc)))
        accs.append(np.mean((p > 0.5) == yb))
        w = w - lr * xb.T @ (p - yb) / batch_size
        b = b - lr * np.mean(p - yb)
    return w, b, np.mean(losses), np.mean(accs)
