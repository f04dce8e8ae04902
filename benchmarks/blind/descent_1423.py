# piece: descent
# truth: wrong
# function: descent
# mistake: for a start of integers the path is an integer array and every point is cut off
# line: 11
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    start = np.asarray(start)
    path = np.zeros((steps + 1, start.size), dtype=start.dtype)
    path[0] = start
    for t in range(steps):
        path[t + 1] = path[t] - lr * decay ** t * np.asarray(grad(path[t]))
    return path
