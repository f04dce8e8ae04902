# piece: descent
# truth: wrong
# function: descent
# mistake: the path is an array with the type of the start, so whole-numbered starts are truncated at each step
# line: 11
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    start = np.asarray(start)
    path = np.zeros((steps + 1, len(start)), dtype=start.dtype)
    path[0] = start
    for t in range(steps):
        eta = lr * decay ** t
        path[t + 1] = path[t] - eta * grad(path[t])
    return path
