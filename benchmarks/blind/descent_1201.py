# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is calculated once at the start and used for every step
# line: none
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x0, y0 = start
    g = np.array([2 * x0 - 3 * np.sin(3 * x0) + y0 + 2, x0 + 2 * y0])
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        p = p - eta * decay ** t * g
        path.append(p)
    path = np.array(path)
    x, y = path.T
    return path, x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)
