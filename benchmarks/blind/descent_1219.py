# piece: descent
# truth: wrong
# function: descent
# mistake: the step size is multiplied in place by decay to the power t, so the factors compound
# line: 13
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x, y = start
    path, values = [(x, y)], [x**2 + y**2 + x * (y + 2) + np.cos(3 * x)]
    for t in range(steps):
        eta *= decay ** t
        gx = 2 * x - 3 * np.sin(3 * x) + y + 2
        gy = x + 2 * y
        x, y = x - eta * gx, y - eta * gy
        path.append((x, y))
        values.append(x**2 + y**2 + x * (y + 2) + np.cos(3 * x))
    return np.array(path), np.array(values)
