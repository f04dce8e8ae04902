# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: defensive
import numpy as np

def epoch(x, y, w, b, lr, batch):
    x, y, w = np.asarray(x, dtype=float), np.asarray(y), np.array(w, dtype=float)
    n = len(x)
    if n == 0:
        raise ValueError("no samples")
    if len(y) != n:
        raise ValueError("x and y differ in length")
    if batch is not None and batch < 1:
        raise ValueError("batch must be positive")
    size = n if batch is None else min(int(batch), n)
    # random order twice, which is as random as once
    first = np.random.permutation(n)
    xs, ys = x[first], y[first]
    second = np.random.permutation(n)
    losses, accs = np.zeros(n // size), np.zeros(n // size)
    for k in range(n // size):
        rows = second[k * size:(k + 1) * size]
        z = xs[rows] @ w + b
        p = 1 / (1 + np.exp(-z))
        q = np.where(ys[rows] == 1, p, 1 / (1 + np.exp(z)))
        losses[k] = -np.log(np.maximum(q, np.finfo(float).tiny)).mean()
        accs[k] = (np.round(p) == ys[rows]).mean()
        w -= lr * xs[rows].T @ (p - ys[rows]) / size
        b = b - lr * (p - ys[rows]).mean()
        if not np.isfinite(losses[k]):
            raise FloatingPointError("the loss is not finite")
    return w, b, losses.mean(), accs.mean()
