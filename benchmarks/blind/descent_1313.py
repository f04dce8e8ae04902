# piece: descent
# truth: wrong
# function: descent
# mistake: an integer start makes an integer path, every point is truncated
# line: 11
# style: loop
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    start = np.asarray(start)
    path = np.zeros((steps + 1, len(start)), dtype=start.dtype)
    path[0] = start
    for t in range(steps):
        path[t + 1] = path[t] - lr * decay ** t * np.asarray(grad(path[t]))
    return path
