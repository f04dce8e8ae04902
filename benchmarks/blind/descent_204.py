# piece: descent
# truth: wrong
# function: optimize_f
# mistake: two mistakes: the constant 2 is missing in the derivative by x, and 2y became y in that by y
# line: none
# style: values kept too, two defects
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    f = lambda a, b: a**2 + b**2 + a * (b + 2) + np.cos(3 * a)
    points, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        gx = 2 * x - 3 * np.sin(3 * x) + y
        gy = x + y
        x = x - eta * gx
        y = y - eta * gy
        points.append((x, y))
        values.append(f(x, y))
    return np.array(points), np.array(values)
