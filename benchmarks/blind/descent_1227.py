# piece: descent
# truth: wrong
# function: descent
# mistake: only steps points are stored, the last update is missing
# line: 10
# style: translated from MATLAB
import numpy as np

def descent(start, eta, steps, decay=1.0):
    P = np.zeros((steps, 2))
    P[0, :] = start
    for k in range(1, len(P)):
        x = P[k - 1, 0]
        y = P[k - 1, 1]
        g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        P[k, :] = P[k - 1, :] - eta * decay ** (k - 1) * g
    V = P[:, 0] ** 2 + P[:, 1] ** 2 + P[:, 0] * (P[:, 1] + 2) + np.cos(3 * P[:, 0])
    return P, V
