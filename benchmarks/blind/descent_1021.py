# piece: descent
# truth: wrong
# function: descent
# mistake: the step goes uphill, the gradient is added
# line: 13
# style: terse NumPy
import numpy as np

def descent(start, eta, steps, decay=1.0):
    P = [np.array(start, float)]
    for t in range(steps):
        x, y = P[-1]
        P.append(P[-1] + eta * decay**t * np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y]))
    P = np.array(P)
    return P, P[:, 0] ** 2 + P[:, 1] ** 2 + P[:, 0] * (P[:, 1] + 2) + np.cos(3 * P[:, 0])
