# piece: descent
# truth: wrong
# function: descent
# mistake: only the first component of the gradient is used, for both coordinates
# line: 17
# style: c-like
import numpy as np


def descent(grad, x0, y0, lr, steps, decay=1.0):
    p = np.array([x0, y0], dtype=float)
    path = np.empty((steps + 1, p.size))
    path[0] = p
    for t in range(steps):
        g = np.asarray(grad(p))
        for k in range(p.size):
            path[t + 1, k] = p[k] - lr * decay ** t * g[0]
        p = path[t + 1]
    return path
