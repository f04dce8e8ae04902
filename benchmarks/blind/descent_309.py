# piece: descent
# truth: wrong
# function: optimize_f
# mistake: with a start of integers the path holds integers, all points are cut off
# line: 10
# style: array like the start
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    path = np.tile(np.array([x, y]), (steps + 1, 1))
    for t in range(steps):
        a, b = path[t]
        path[t + 1] = a - step_size * decay**t * (2*a - 3*np.sin(3*a) + b + 2), b - step_size * decay**t * (a + 2*b)
    return path
