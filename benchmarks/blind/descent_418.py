# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the values are those before each step, the last point has none of its own
# line: 15
# style: values first
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    f = lambda a, b: a**2 + b**2 + a*(b + 2) + np.cos(3*a)
    path, values = [[x, y]], [f(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        gx, gy = 2*x - 3*np.sin(3*x) + y + 2, x + 2*y
        values.append(f(x, y))
        x, y = x - eta*gx, y - eta*gy
        path.append([x, y])
    return np.array(path), np.array(values)
