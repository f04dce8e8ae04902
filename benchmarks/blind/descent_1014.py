# piece: descent
# truth: wrong
# function: descent
# mistake: the step size is multiplied in place by decay to the t, so the factors compound
# line: 15
# style: C-like
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x = float(start[0])
    y = float(start[1])
    path = np.zeros((steps + 1, 2))
    path[0] = x, y
    for t in range(steps):
        eta = eta * decay ** t
        gx = 2 * x - 3 * np.sin(3 * x) + y + 2
        gy = x + 2 * y
        x = x - eta * gx
        y = y - eta * gy
        path[t + 1] = x, y
    u, v = path[:, 0], path[:, 1]
    return path, u * u + v * v + u * (v + 2) + np.cos(3 * u)
