# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: defensive
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    start = np.array(start, dtype=float).ravel()
    if start.shape != (2,):
        raise ValueError("start needs x and y")
    if n_steps < 0:
        raise ValueError("n_steps < 0")
    path = [start]
    rate = float(lr)
    while len(path) <= n_steps:
        x, y = path[-1]
        dx = 2 * x - 3 * np.sin(3 * x) + (y + 2)
        dy = 2 * y + x
        path.append(np.array([x - rate * dx, y - rate * dy]))
        rate = rate * decay
    value = [x**2 + y**2 + x * (y + 2) + np.cos(3 * x) for x, y in path]
    return np.vstack(path), np.array(value)
