# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def descent(start, eta, steps, decay=1.0):
    P = np.empty((steps + 1, 2)); P[0] = start
    for t in range(steps):
        x, y = P[t]
        P[t + 1] = P[t] - eta * decay**t * np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
    x, y = P.T
    return P, x**2 + y**2 + x*(y + 2) + np.cos(3*x)
