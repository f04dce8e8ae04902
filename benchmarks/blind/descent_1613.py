# piece: descent
# truth: right
# function: descent
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    n = len(start)
    path = np.empty((steps + 1, n))
    path[0, :] = start
    t = 0
    while t < steps:
        g = grad(path[t].copy())
        for k in range(n):
            path[t + 1, k] = path[t, k] - lr * g[k]
        # the product is carried on, no power is taken
        lr *= decay
        t += 1
    return path
