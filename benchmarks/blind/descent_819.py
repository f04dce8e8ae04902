# piece: descent
# truth: wrong
# function: descent
# mistake: the exponent of the decay starts at 1, so the first step is already shrunk
# line: 15
# style: MATLAB
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    P = np.zeros((steps + 1, 2))
    F = np.zeros((steps + 1, 1))
    P[0, :] = [x, y]
    F[0] = x**2 + y**2 + x*(y + 2) + np.cos(3*x)
    for k in range(1, steps + 1):
        a = eta * decay**k
        g = np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        P[k, :] = P[k - 1, :] - a*g
        x = P[k, 0]
        y = P[k, 1]
        F[k] = x**2 + y**2 + x*(y + 2) + np.cos(3*x)
    return P, F.flatten()
