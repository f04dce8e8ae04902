# piece: descent
# truth: wrong
# function: descent
# mistake: decay * t instead of decay to the power of t, the first step is 0
# line: 14
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    out = np.zeros((steps + 1, len(p)))
    out[0] = p
    for t in range(steps):
        eta = lr * decay * t
        g = grad(p)
        for j in range(len(p)):
            out[t + 1, j] = p[j] - eta * g[j]
        p = out[t + 1].copy()
    return out
