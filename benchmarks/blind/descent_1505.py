# piece: descent
# truth: wrong
# function: descent
# mistake: the path inherits the integer type of a start such as (3, 2), so the points are cut off
# line: 12
# style: verbose
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    start = np.array(start)
    path = np.zeros((steps + 1, len(start)), dtype=start.dtype)
    path[0] = start
    for t in range(steps):
        eta = lr * decay ** t
        path[t + 1] = path[t] - eta * np.asarray(grad(path[t]))
    return path
