# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the sign is wrong, it climbs
# line: 16
# style: NumPy, helper
import numpy as np

def gradient(p):
    return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

def optimize_f(x, y, step_size, steps, decay=1):
    path = np.empty((steps + 1, 2))
    path[0] = x, y
    for k in range(steps):
        path[k + 1] = path[k] + step_size * decay ** k * gradient(path[k])
    return path
