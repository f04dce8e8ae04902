# piece: descent
# truth: wrong
# function: descent
# mistake: one step too few is taken
# line: 13
# style: c-like
import numpy as np

def descent(start, grad, lr, steps, decay=1.0):
    d = len(start)
    path = np.zeros((steps + 1, d))
    path[0] = start
    for t in range(steps - 1):
        g = grad(path[t])
        for j in range(d):
            path[t + 1, j] = path[t, j] - lr * decay ** t * g[j]
    return path
