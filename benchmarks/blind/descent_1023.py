# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def descent(s, eta, n, d):
    """s and the points are columns; F is a row."""
    P = np.zeros((2, n + 1))
    P[:, 0] = s[:, 0]
    for k in range(1, n + 1):
        x, y = P[:, k - 1]
        P[0, k] = x - eta * d ** (k - 1) * (2 * x - 3 * np.sin(3 * x) + y + 2)
        P[1, k] = y - eta * d ** (k - 1) * (x + 2 * y)
    X, Y = P
    return P, (X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X))[None, :]
