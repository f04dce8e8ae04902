# piece: descent
# truth: wrong
# function: gd
# mistake: columns: the values are those of the points before the step, the last value is missing and the first comes twice
# line: 20
# style: translated from MATLAB
import numpy as np

def gd(s, eta, steps, decay=1.0):
    """s is a column (2, 1); the points of the path are columns."""
    P = np.zeros((2, steps + 1))
    F = np.zeros(steps + 1)
    P[:, [0]] = s
    f = lambda p: p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])
    F[0] = f(P[:, 0])
    for t in range(steps):
        x, y = P[:, t]
        g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        P[:, t + 1] = P[:, t] - eta * decay**t * g
        F[t + 1] = f(P[:, t])
    return P, F
