# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is squared on every level, and the value of the start comes last
# line: none
# style: recursion
import numpy as np

def f(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)

def rest(x, y, eta, left, decay):
    if left == 0:
        return []
    nx = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2)
    ny = y - eta * (x + 2 * y)
    return [(nx, ny)] + rest(nx, ny, eta * decay ** 2, left - 1, decay)

def optimize_f(x, y, step_size, steps, decay=1.0):
    points = [(x, y)] + rest(x, y, step_size, steps, decay)
    values = [f(*p) for p in points[1:]] + [f(x, y)]
    return np.array(points, dtype=float), np.array(values)
