# piece: descent
# truth: wrong
# function: optimize_f
# mistake: each value is taken before the step, so it belongs to the previous point
# line: 22
# style: verbose
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    # the function to be minimised
    def f(u, v):
        return u**2 + v**2 + u * (v + 2) + np.cos(3 * u)
    # storage for the whole walk
    points = [(x, y)]
    values = [f(x, y)]
    # walk
    for t in range(steps):
        # slope at the present point
        slope_x = 2 * x - 3 * np.sin(3 * x) + y + 2
        slope_y = x + 2 * y
        # value
        new_value = f(x, y)
        # new point
        x = x - eta * decay**t * slope_x
        y = y - eta * decay**t * slope_y
        # store
        points.append((x, y))
        values.append(new_value)
    return points, values
