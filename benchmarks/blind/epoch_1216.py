# piece: epoch
# truth: wrong
# function: epoch
# mistake: the learning rate shrinks from batch to batch although none was asked for
# line: 19
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(y)
    size = n if batch_size is None or batch_size > n else batch_size
    rows = np.random.default_rng(seed).permutation(n)
    out = []
    for t in range(n // size):
        r = rows[t * size:(t + 1) * size]
        z = x[r] @ w + b
        e = (np.tanh(z / 2) + 1) / 2 - y[r]
        out.append([np.mean(np.logaddexp(0, z) - y[r] * z), np.mean((z > 0) == y[r])])
        lr = eta * 0.9 ** t
        w = w - lr * e @ x[r] / size
        b = b - lr * e.mean()
    return (w, b) + tuple(np.mean(out, axis=0))
