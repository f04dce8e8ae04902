# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the same array is stored every time, all points after the start are the last one
# line: 22
# style: in-place
import numpy as np

def grad_f(p):
    x, y = p
    return np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])

def f(p):
    x, y = p
    return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1.0):
    p = np.array([x, y], dtype=float)
    points, values = [p.copy()], [f(p)]
    for t in range(steps):
        p -= step_size * decay ** t * grad_f(p)
        points.append(p)
        values.append(f(p))
    return np.array(points), np.array(values)
