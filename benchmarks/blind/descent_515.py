# piece: descent
# truth: wrong
# function: optimize_f
# mistake: stops early when the gradient is small, and the path is then too short
# line: 18
# style: many helpers
import numpy as np

def value(x, y): return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)
def by_x(x, y): return 2 * x - 3 * np.sin(3 * x) + y + 2
def by_y(x, y): return x + 2 * y
def length(a, b): return np.hypot(a, b)

def optimize_f(x, y, step_size, steps, decay=1.0):
    points, values = [(x, y)], [value(x, y)]
    for t in range(steps):
        gx, gy = by_x(x, y), by_y(x, y)
        if length(gx, gy) < 1e-1: break
        x, y = x - step_size * decay ** t * gx, y - step_size * decay ** t * gy
        points.append((x, y))
        values.append(value(x, y))
    return np.array(points, float), np.array(values)
