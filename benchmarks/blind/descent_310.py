# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: matrix form
import numpy as np

H = np.array([[2.0, 1.0], [1.0, 2.0]])

def optimize_f(x, y, step_size, steps, decay=1):
    path = np.zeros((steps + 1, 2)) + (x, y)
    for t, eta in enumerate(step_size * np.power(float(decay), np.arange(steps))):
        path[t + 1] = path[t] - eta * (H @ path[t] + (2 - 3 * np.sin(3 * path[t, 0]), 0))
    return path
