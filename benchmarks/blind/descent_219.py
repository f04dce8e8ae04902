# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: quadratic part as a matrix
import numpy as np

A = np.array([[2.0, 1.0], [1.0, 2.0]])
c = np.array([2.0, 0.0])

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=float)
    path = np.tile(p, (steps + 1, 1))
    rates = step_size * decay ** np.arange(steps, dtype=float)
    for k, rate in enumerate(rates, start=1):
        p = p - rate * (A @ p + c - np.array([3 * np.sin(3 * p[0]), 0.0]))
        path[k] = p
    return path
