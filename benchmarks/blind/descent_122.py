# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the 2 of x squared is lost in the derivative
# line: 11
# style: array of three columns
import numpy as np

def grad(p):
    x, y = p
    return np.array([x - 3*np.sin(3*x) + y + 2, x + 2*y])

def optimize_f(x, y, step_size, steps, decay=1):
    P = np.empty((steps + 1, 3))
    P[0, :2] = x, y
    for t in range(steps):
        P[t + 1, :2] = P[t, :2] - step_size * decay**t * grad(P[t, :2])
    P[:, 2] = (P[:, :2]**2).sum(1) + P[:, 0]*(P[:, 1] + 2) + np.cos(3*P[:, 0])
    return P
