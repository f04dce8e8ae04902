# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: object-minded
import numpy as np

def walk(start, eta, decay):
    x, y = float(start[0]), float(start[1])
    while True:
        yield x, y
        # simultaneous update
        x, y, eta = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y), eta * decay


def descent(start, eta, steps, decay=1.0):
    points = walk(start, eta, decay)
    path = np.array([next(points) for _ in range(steps + 1)])
    x, y = path.T
    return path, x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
