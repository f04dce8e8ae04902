# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: C-like
import numpy as np

def descent(start, eta, steps, decay=1.0):
    path = np.zeros((steps + 1, 2))
    vals = np.zeros(steps + 1)
    x = float(start[0])
    y = float(start[1])
    for t in range(steps + 1):
        path[t] = x, y
        vals[t] = x * x + y * y + x * (y + 2) + np.cos(3 * x)
        print("%3d  %9.5f %9.5f  %9.5f" % (t, x, y, vals[t]))
        s = eta * decay**t
        old = x
        x -= s * (2 * x - 3 * np.sin(3 * x) + y + 2)
        y -= s * (old + 2 * y)
    return path, vals
