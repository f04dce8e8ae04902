# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def descent(start, eta, steps, decay=1.0):
    A = np.array([[2, 1], [1, 2]])
    P = np.array(start, float)[None]
    for r in eta * float(decay) ** np.arange(steps):
        p = P[-1]
        P = np.vstack([P, p - r * (A @ p + [2 - 3 * np.sin(3 * p[0]), 0])])
    return P, 0.5 * np.einsum("ni,ij,nj->n", P, A, P) + 2 * P[:, 0] + np.cos(3 * P[:, 0])
