# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the incomplete last batch is trained on too, only n // batch_size full ones are wanted
# line: 16
# style: verbose
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = x.shape[0]
    # None or too large: everything in one batch
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    losses, accs = [], []
    for start in range(0, n, batch_size):
        idx = order[start:start + batch_size]
        xb, yb = x[idx], y[idx]
        # forward
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        q = np.clip(p, 2.3e-16, 1 - 2.3e-16)
        losses.append(-np.mean(yb * np.log(q) + (1 - yb) * np.log(1 - q)))
        accs.append(np.mean((p > 0.5) == yb))
        # backward and update
        w = w - lr * xb.T @ (p - yb) / len(yb)
        b = b - lr * np.mean(p - yb)
    return w, b, np.mean(losses), np.mean(accs)
