# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient uses all samples in every step instead of those of the batch
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    bs = batch_size if batch_size is not None and batch_size <= n else n
    order = np.random.default_rng(seed).permutation(n)
    losses, accs = [], []
    for s in range(0, n - n % bs, bs):
        xb, yb = x[order[s:s + bs]], y[order[s:s + bs]]
        z = xb @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        accs.append(np.mean((z > 0) == yb))
        err = 1 / (1 + np.exp(-(x @ w + b))) - y
        dw, db = x.T @ err / len(err), np.mean(err)
        w, b = w - eta * dw, b - eta * db
    return w, b, np.mean(losses), np.mean(accs)
