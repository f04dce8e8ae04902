# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the path array is of integers when the start is
# line: 18
# style: vectorised
import numpy as np

def value(p):
    x, y = p
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def gradient(p):
    x, y = p
    return np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])

def optimize_f(start, step_size, steps, decay=1.0):
    path = np.empty((steps + 1, 2), dtype=start.dtype)
    path[0] = start
    for t in range(steps):
        path[t + 1] = path[t] - step_size * decay**t * gradient(path[t])
    return path, np.array([value(p) for p in path])
