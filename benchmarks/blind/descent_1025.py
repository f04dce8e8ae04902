# piece: descent
# truth: wrong
# function: descent
# mistake: the term x(y + 2) of the value is written x·y + 2
# line: 18
# style: loops
import numpy as np

def descent(start, eta, steps, decay=1.0):
    path = [list(map(float, start))]
    for t in range(steps):
        x, y = path[-1]
        gx = 2 * x - 3 * np.sin(3 * x) + y + 2
        gy = x + 2 * y
        path.append([x - eta * decay**t * gx, y - eta * decay**t * gy])
    values = []
    for x, y in path:
        values.append(x**2 + y**2 + x * y + 2 + np.cos(3 * x))
    return np.array(path), np.array(values)
