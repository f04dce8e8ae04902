# piece: descent
# truth: wrong
# function: descent
# mistake: the caller's starting point is moved in place
# line: 11
# style: c-like
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    p = np.asarray(start)
    path = np.zeros((steps + 1, p.size))
    path[0] = p
    for t in range(steps):
        p -= lr * decay ** t * np.asarray(grad(p))
        path[t + 1] = p
    return path
