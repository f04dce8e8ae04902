# piece: descent
# truth: right
# function: descent
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    d = len(start)
    path = np.zeros((steps + 1, d))
    path[0, :] = start
    t = 0
    factor = 1.0
    while t < steps:
        g = grad(path[t].copy())
        for j in range(d):
            path[t + 1, j] = path[t, j] - lr * factor * g[j]
        factor = factor * decay
        t = t + 1
    return path
