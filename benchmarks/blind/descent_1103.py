# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: loops
import math
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    x, y = float(start[0]), float(start[1])
    path, values = [], []
    eta = lr
    for t in range(n_steps + 1):
        path.append((x, y))
        values.append(x * x + y * y + x * y + 2 * x + math.cos(3 * x))
        gx = 2 * x - 3 * math.sin(3 * x) + y + 2
        gy = x + 2 * y
        x -= eta * gx
        y -= eta * gy
        eta *= decay
    return np.array(path), np.array(values)
