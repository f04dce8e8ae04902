# piece: epoch
# truth: wrong
# function: epoch
# mistake: with a gradient function: the entry is overwritten by the step, the old value is lost
# line: 17
# style: c-like
import numpy as np

def epoch(params, grad, x, y, lr, batch_size, rng):
    new = dict(params)
    order = rng.permutation(len(y))
    m = min(batch_size, len(y))
    for s in range(0, len(y) - m + 1, m):
        i = order[s:s + m]
        g = grad(new, x[i], y[i])
        for key in new:
            new[key] = -lr * g[key]
    return new
