# piece: descent
# truth: wrong
# function: descent
# mistake: np.asarray does not copy, so the caller's start is moved along
# line: 10
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    x = np.asarray(start, dtype=float)
    path = np.empty((steps + 1, x.size))
    path[0] = x
    rate = lr
    for k in range(1, steps + 1):
        x -= rate * np.asarray(grad(x))
        path[k] = x
        rate *= decay
    return path
