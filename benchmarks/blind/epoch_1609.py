# piece: epoch
# truth: wrong
# function: epoch
# mistake: the indices are drawn with replacement, so samples repeat within an epoch
# line: 13
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = x.shape[0]
    size = n if batch_size is None else min(batch_size, n)
    # random order of the samples
    order = rng.choice(n, n)
    total_loss = 0.0
    total_acc = 0.0
    n_batches = n // size
    for start in range(0, n_batches * size, size):
        idx = order[start:start + size]
        xb = x[idx]
        yb = y[idx]
        # forward
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        total_loss += -np.mean(np.log(np.where(yb == 1, p, 1 - p)))
        total_acc += np.mean((p > 0.5) == yb)
        # backward
        w = w - lr * xb.T @ (p - yb) / size
        b = b - lr * np.mean(p - yb)
    return w, b, total_loss / n_batches, total_acc / n_batches
