# piece: descent
# truth: wrong
# function: optimize_f
# mistake: points are kept in float32
# line: 10
# style: single precision
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    path = np.zeros((2, steps + 1), np.float32)
    path[:, 0] = x, y
    for t in range(steps):
        a, b = path[:, t]
        path[0, t + 1] = a - step_size*decay**t*(2*a - 3*np.sin(3*a) + b + 2)
        path[1, t + 1] = b - step_size*decay**t*(a + 2*b)
    a, b = path
    return path.T, a**2 + b**2 + a*(b + 2) + np.cos(3*a)
