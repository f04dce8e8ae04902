# piece: descent
# truth: wrong
# function: descent
# mistake: the start's array itself is moved, the caller's start is changed
# line: 10
# style: defensive
import numpy as np

def descent(start, eta, steps, decay=1.0):
    p = np.asarray(start, dtype=float)
    if p.shape != (2,):
        raise ValueError("start must have two entries")
    path = np.empty((steps + 1, 2))
    path[0] = p
    for t in range(steps):
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        p -= eta * decay**t * g
        path[t + 1] = p
    x, y = path.T
    return path, x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
