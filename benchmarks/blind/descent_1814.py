# piece: descent
# truth: right
# function: descent
# style: c-like
import numpy as np

def descent(start, grad, steps, lr, decay=1.0):
    path = np.empty((steps + 1, len(start)))
    path[0] = start
    for t in range(1, steps + 1):
        g = grad(path[t - 1])
        for j in range(path.shape[1]):
            path[t, j] = path[t - 1, j] - lr * decay ** (t - 1) * g[j]
    return path
