# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is divided by its length
# line: 14
# style: vectorised
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    P = np.empty((steps + 1, 2)); P[0] = [x, y]
    for t in range(steps):
        u, v = P[t]
        g = np.array([2 * u - 3 * np.sin(3 * u) + v + 2, u + 2 * v])
        g = g / (np.linalg.norm(g) + 1e-12)
        P[t + 1] = P[t] - eta * decay ** t * g
    return P, P[:, 0]**2 + P[:, 1]**2 + P[:, 0] * (P[:, 1] + 2) + np.cos(3 * P[:, 0])
