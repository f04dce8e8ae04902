# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def descent(start, lr, n_steps, decay=1.0):
    """start is a 2x1 column, the path is returned as 2x(n+1)."""
    P = np.zeros((2, n_steps + 1))
    P[:, [0]] = np.reshape(start, (2, 1))
    for k in range(n_steps):
        x = P[0, k]
        y = P[1, k]
        G = np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        P[:, k+1] = P[:, k] - lr * decay**k * G
    V = P[0]**2 + P[1]**2 + P[0]*(P[1] + 2) + np.cos(3*P[0])
    return P, V
