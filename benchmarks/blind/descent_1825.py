# piece: descent
# truth: wrong
# function: descent
# mistake: only the first coordinate is updated
# line: 15
# style: c-like
import numpy as np

def descent(start, grad, steps, lr, decay=1.0):
    path = np.zeros((steps + 1, len(start)))
    path[0, :] = start
    rate = lr
    for k in range(steps):
        path[k + 1] = path[k]
        path[k + 1, 0] -= rate * grad(path[k])[0]
        rate *= decay
    return path
