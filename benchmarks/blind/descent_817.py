# piece: descent
# truth: wrong
# function: descent
# mistake: the decay divides as in eta over 1 + d t instead of multiplying by a power
# line: 23
# style: verbose
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    # function to be minimised
    def height(a, b):
        return a ** 2 + b ** 2 + a * (b + 2) + np.cos(3 * a)
    # list of points and list of heights begin with the start
    points = [np.array([x, y], dtype=float)]
    values = [height(x, y)]
    # repeat the step
    for t in range(steps):
        # last point
        a, b = points[-1]
        # gradient there
        gradient = np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
        # learning rate of this step
        rate = eta / (1 + decay * t)
        # new point
        points.append(points[-1] - rate * gradient)
        values.append(height(*points[-1]))
    return points, values
