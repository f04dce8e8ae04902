# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: one step is missing: the path has n_steps points, the start included
# line: none
# style: matlab
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    P = np.zeros((n_steps, 2))
    P[0, :] = start
    for k in range(n_steps - 1):
        x = P[k, 0]
        y = P[k, 1]
        g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        P[k + 1, :] = P[k, :] - lr * decay ** k * g
    V = P[:, 0] ** 2 + P[:, 1] ** 2 + P[:, 0] * (P[:, 1] + 2) + np.cos(3 * P[:, 0])
    return P, V
