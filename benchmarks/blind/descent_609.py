# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the same array is appended again and again
# line: 13
# style: vectorised
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    p = np.array([x, y], dtype=float)
    points, values = [], []
    for t in range(steps + 1):
        points.append(p)
        values.append(p[0]**2 + p[1]**2 + p[0] * (p[1] + 2) + np.cos(3 * p[0]))
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        p -= eta * decay ** t * g
    return points, values
