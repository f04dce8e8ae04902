# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the start is stored in an integer array, so whole-number starts are truncated at each step
# line: 14
# style: NumPy arrays
import numpy as np

def value(p):
    x, y = p
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    path = np.tile(np.array([x, y]), (steps + 1, 1))
    eta = step_size
    for k in range(steps):
        a, b = path[k]
        slope = np.array([2*a - 3*np.sin(3*a) + b + 2, a + 2*b])
        path[k + 1] = path[k] - eta * slope
        eta *= decay
    return path, np.array([value(p) for p in path])
