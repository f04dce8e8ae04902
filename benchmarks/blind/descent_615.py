# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the matrix of second derivatives has 1 on the diagonal for y
# line: 10
# style: einsum tricks
import numpy as np

A = np.array([[2.0, 1.0],
              [1.0, 1.0]])

def optimize_f(x, y, eta, steps, decay=1.0):
    path = [np.array([x, y], float)]
    for t in range(steps):
        p = path[-1]
        g = A @ p + np.array([2 - 3 * np.sin(3 * p[0]), 0])
        path.append(p - eta * decay ** t * g)
    P = np.array(path)
    return P, (P ** 2).sum(1) + P[:, 0] * (P[:, 1] + 2) + np.cos(3 * P[:, 0])
