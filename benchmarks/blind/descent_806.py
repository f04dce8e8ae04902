# piece: descent
# truth: wrong
# function: descent
# mistake: the derivative in y is 2x + y, the factors are exchanged
# line: 12
# style: terse
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    P = np.array([[x, y]] * (steps + 1), dtype=float)
    for t, (x, y) in enumerate(P[:-1]):
        P[t + 1] = P[t] - eta*decay**t * np.array([2*x - 3*np.sin(3*x) + y + 2, 2*x + y])
    x, y = P.T
    return P, x*x + y*y + x*(y + 2) + np.cos(3*x)
