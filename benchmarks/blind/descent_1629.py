# piece: descent
# truth: wrong
# function: track
# mistake: the points are written one row too early, so the start is overwritten and the last row stays zero
# line: 15
# style: verbose
import numpy as np

def track(start, step_size, grad, count, decay=1.0):
    p = np.array(start, dtype=float)
    path = np.zeros((count + 1, p.size))
    path[0] = p
    for t in range(count):
        p = p - step_size * decay ** t * grad(p)
        path[t] = p
    return path
