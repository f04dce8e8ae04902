# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the path is kept within the plotted square, clipped to [-2.5, 2.5]
# line: 16
# style: vectorised, freely
import numpy as np

def gradient(p):
    return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

def optimize_f(start, steps=10, step_size=0.1):
    path = [np.asarray(start, dtype=float)]
    while len(path) <= steps:
        new = path[-1] - step_size * gradient(path[-1])
        path.append(np.clip(new, -2.5, 2.5))
    path = np.array(path)
    x, y = path[:, 0], path[:, 1]
    return path, x * x + y * y + x * (y + 2) + np.cos(3 * x)
