# piece: descent
# truth: wrong
# function: descent
# mistake: the schedule is built with one rate for every two steps by integer division
# line: 12
# style: C-like
import numpy as np

def descent(start, eta, steps, decay=1.0):
    rates = np.empty(steps)
    for t in range(steps):
        rates[t] = eta * decay ** (t // 2)
    path = np.empty((steps + 1, 2))
    path[0, 0] = start[0]
    path[0, 1] = start[1]
    for t in range(steps):
        x = path[t, 0]
        y = path[t, 1]
        path[t + 1, 0] = x - rates[t] * (2 * x - 3 * np.sin(3 * x) + y + 2)
        path[t + 1, 1] = y - rates[t] * (x + 2 * y)
    a = path[:, 0]
    c = path[:, 1]
    return path, a * a + c * c + a * (c + 2) + np.cos(3 * a)
