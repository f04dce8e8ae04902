# piece: descent
# truth: wrong
# function: optimize_f
# mistake: it ascends: the gradient is added
# line: 16
# style: vectorised points
import numpy as np

def grad(p):
    return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

def optimize_f(x, y, step_size, steps, decay=1):
    path = np.empty((steps + 1, 2))
    path[0] = x, y
    for t in range(steps):
        path[t + 1] = path[t] + step_size * decay ** t * grad(path[t])
    return path
