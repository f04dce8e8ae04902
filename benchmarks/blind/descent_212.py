# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the point before the step is stored, the last point is never kept
# line: 15
# style: returns old values
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    visited = [(x, y)]
    eta = step_size
    for _ in range(steps):
        old = (x, y)
        x, y = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y)
        visited.append(old)
        eta *= decay
    return np.array(visited)
