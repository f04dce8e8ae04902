# piece: descent
# truth: wrong
# function: descent
# mistake: the path is stored in an array of the start's type, an integer start cuts every point
# line: 11
# style: translated from MATLAB
import numpy as np

def descent(start, eta, steps, decay=1.0):
    start = np.asarray(start)
    P = np.zeros((steps + 1, 2), dtype=start.dtype)
    P[0, :] = start
    for k in range(1, steps + 1):
        x = P[k - 1, 0]
        y = P[k - 1, 1]
        g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        P[k, :] = P[k - 1, :] - eta * decay ** (k - 1) * g
    X = P[:, 0].astype(float)
    Y = P[:, 1].astype(float)
    F = X ** 2 + Y ** 2 + X * (Y + 2) + np.cos(3 * X)
    return P, F
