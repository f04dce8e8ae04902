# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch size above n gives n // batch_size = 0 batches: nothing is learnt and the mean is NaN
# line: 13
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    rng = np.random.default_rng(rng)
    n = len(x)
    # None means all samples at once
    if batch_size is None:
        batch_size = n
    order = rng.permutation(n)
    losses = np.full(n // batch_size, np.nan)
    accs = np.full(n // batch_size, np.nan)
    for i in range(n // batch_size):
        idx = order[i * batch_size:(i + 1) * batch_size]
        z = x[idx] @ w + b
        losses[i] = np.mean(np.logaddexp(0, z) - y[idx] * z)
        accs[i] = np.mean((z > 0) == y[idx])
        # one step
        e = 1 / (1 + np.exp(-z)) - y[idx]
        w = w - lr * (x[idx] * e[:, None]).mean(axis=0)
        b = b - lr * e.mean()
    return w, b, losses.mean(), accs.mean()
