# piece: descent
# truth: wrong
# function: descent
# mistake: the point after the last step is never stored
# line: 15
# style: verbose
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    # lists that will hold the whole path
    points = []
    values = []
    # the learning rate changes, the original one is kept
    rate = eta
    for step in range(steps):
        # remember where we are
        points.append([x, y])
        # and how high
        values.append(x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x))
        # slope in both directions
        slope_x = 2 * x - 3 * np.sin(3 * x) + y + 2
        slope_y = x + 2 * y
        # go downhill
        x = x - rate * slope_x
        y = y - rate * slope_y
        # shrink the rate
        rate = rate * decay
    return np.array(points), np.array(values)
