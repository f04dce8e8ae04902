# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: vectorised
import numpy as np

def optimize_f(x, y, eta0, steps, decay=1.0):
    H = np.array([[2.0, 1.0], [1.0, 2.0]])
    P = np.zeros((steps + 1, 2))
    P[0] = x, y
    for t, eta in enumerate(eta0 * np.power(float(decay), np.arange(steps))):
        P[t + 1] = P[t] - eta * (H @ P[t] + [2 - 3 * np.sin(3 * P[t, 0]), 0])
    X, Y = P.T
    return P, X ** 2 + Y ** 2 + X * (Y + 2) + np.cos(3 * X)
