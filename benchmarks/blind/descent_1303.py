# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: c
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    d = len(start)
    path = np.empty((steps + 1, d))
    for j in range(d):
        path[0, j] = start[j]
    eta = lr
    for t in range(steps):
        g = grad(path[t].copy())
        for j in range(d):
            path[t + 1, j] = path[t, j] - eta * g[j]
        eta *= decay
    return path
