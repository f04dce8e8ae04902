# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: helpers, freely
import numpy as np

def slope(x, y):
    return 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y

def descent(x, y, eta, steps, decay=1.0):
    """x^2 + y^2 + x(y + 2) + cos(3x), from (x, y)"""
    points = [(x, y)]
    for t in range(steps):
        gx, gy = slope(x, y)
        x -= eta * gx
        y -= eta * gy
        eta *= decay
        points.append((x, y))
    return np.array(points)
