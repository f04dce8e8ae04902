# piece: epoch
# truth: right
# function: epoch
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    s = []
    for i in np.random.default_rng(rng).permutation(n)[:n - n % k].reshape(-1, k):
        z, t = x[i] @ w + b, y[i]
        e = np.exp(-np.logaddexp(0, -z)) - t
        s += [(np.mean(np.logaddexp(0, z) - t * z), np.mean((z > 0) == t))]
        w, b = w - lr / k * (e @ x[i]), b - lr / k * e.sum()
    return w, b, *np.mean(s, axis=0)
