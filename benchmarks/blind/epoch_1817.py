# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is measured after the step instead of as seen before it
# line: 21
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    losses = []
    for k in range(n // size):
        part = order[k * size:(k + 1) * size]
        xb, yb = x[part], y[part]
        z = xb @ w + b
        error = (1 / (1 + np.exp(-z)) - yb) / size
        w = w - lr * xb.T @ error
        b = b - lr * error.sum()
        seen = xb @ w + b
        losses.append(np.mean(np.logaddexp(0, seen) - yb * seen))
    return w, b, np.mean(losses)
