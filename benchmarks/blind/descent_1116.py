# piece: descent
# truth: wrong
# function: descend
# mistake: the best point is looked up with argmax where the smallest value is wanted
# line: 19
# style: lecture
import numpy as np

def descend(x0, y0, eta, steps, d=1.0):
    """path, values and the lowest point seen"""
    P = np.empty((steps + 1, 2))
    P[0] = x0, y0
    for t in range(steps):
        x, y = P[t]
        P[t + 1] = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y)
        eta = eta * d
    x, y = P.T
    v = x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
    return P, v, P[v.argmax()]
