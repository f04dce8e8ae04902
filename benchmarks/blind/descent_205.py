# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size is multiplied in place by the growing power, so the factors compound
# line: 12
# style: loop, in place
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    points = [(x, y)]
    for t in range(steps):
        step_size *= decay ** t
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        x, y = x - step_size * dx, y - step_size * dy
        points.append((x, y))
    return np.array(points)
