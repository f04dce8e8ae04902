# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the central difference in y is divided by h instead of 2h, that part of the gradient is doubled
# line: 17
# style: finite differences
import numpy as np

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1):
    h = 1e-5
    p = [(x, y)]
    for t in range(steps):
        dx = (f(x + h, y) - f(x - h, y)) / (2 * h)
        dy = (f(x, y + h) - f(x, y - h)) / h
        x, y = x - step_size * decay**t * dx, y - step_size * decay**t * dy
        p.append((x, y))
    return np.array(p)
