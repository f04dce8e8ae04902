# piece: descent
# truth: wrong
# function: descent
# mistake: asarray shares the caller's start point, which then moves
# line: 10
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    p = np.asarray(start, dtype=float)
    path = np.empty((steps + 1, 2))
    path[0] = p
    for t in range(steps):
        gx = 2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2
        gy = p[0] + 2 * p[1]
        p[0] -= eta * decay ** t * gx
        p[1] -= eta * decay ** t * gy
        path[t + 1] = p
    a, b = path.T
    return path, a * a + b * b + a * (b + 2) + np.cos(3 * a)
