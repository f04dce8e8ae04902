# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the values are the smallest so far, not those of the points
# line: 19
# style: loop
import numpy as np

def f(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1.0):
    points, values, best = [(x, y)], [f(x, y)], f(x, y)
    for t in range(steps):
        eta = step_size * decay ** t
        x, y = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y)
        best = min(best, f(x, y))
        points.append((x, y))
        values.append(best)
    return np.array(points, dtype=float), np.array(values)
