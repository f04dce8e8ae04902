# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: namedtuple result
import numpy as np
from collections import namedtuple

Path = namedtuple("Path", ["points", "values"])

def optimize_f(x, y, step_size, steps, decay=1):
    rates = step_size * np.cumprod(np.concatenate([[1.0], np.full(max(steps - 1, 0), float(decay))]))
    points = np.empty((steps + 1, 2))
    points[0] = x, y
    for t in range(steps):
        a, b = points[t]
        points[t + 1] = points[t] - rates[t] * np.array([2*a + b + 2 - 3*np.sin(3*a), 2*b + a])
    a, b = points.T
    return Path(points, a**2 + b**2 + a*(b + 2) + np.cos(3*a))
