# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the new x is already used in the derivative by y
# line: 16
# style: loop
import math
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    points = [(x, y)]
    values = [x * x + y * y + x * (y + 2) + math.cos(3 * x)]
    for t in range(steps):
        rate = step_size * decay ** t
        dx = 2 * x - 3 * math.sin(3 * x) + y + 2
        x = x - rate * dx
        dy = x + 2 * y
        y = y - rate * dy
        points.append((x, y))
        values.append(x * x + y * y + x * (y + 2) + math.cos(3 * x))
    return np.array(points), np.array(values)
