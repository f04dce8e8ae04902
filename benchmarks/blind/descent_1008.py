# piece: descent
# truth: wrong
# function: descent
# mistake: the step is normalised to the gradient's length
# line: 14
# style: terse NumPy
import numpy as np

def descent(start, eta, steps, decay=1.0):
    P = np.empty((steps + 1, 2))
    P[0] = start
    for t, (x, y) in enumerate(P[:-1]):
        g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        P[t + 1] = P[t] - eta * decay**t * g / np.linalg.norm(g)
    return P, (P**2).sum(1) + P[:, 0] * (P[:, 1] + 2) + np.cos(3 * P[:, 0])
