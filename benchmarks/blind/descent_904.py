# piece: descent
# truth: wrong
# function: descent
# mistake: the path takes the type of the start, so a start of integers is rounded to integers at each step
# line: 11
# style: MATLAB
import numpy as np

def descent(start, lr, n_steps, decay=1.0):
    start = np.array(start)
    P = np.zeros((n_steps + 1, 2), dtype=start.dtype)
    P[0, :] = start
    for k in range(n_steps):
        x = P[k, 0]
        y = P[k, 1]
        P[k + 1, 0] = x - lr * decay**k * (2*x - 3*np.sin(3*x) + y + 2)
        P[k + 1, 1] = y - lr * decay**k * (x + 2*y)
    F = P[:, 0]**2 + P[:, 1]**2 + P[:, 0]*(P[:, 1] + 2) + np.cos(3*P[:, 0])
    return P, F
