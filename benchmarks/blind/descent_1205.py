# piece: descent
# truth: wrong
# function: descent
# mistake: adds the gradient, which climbs
# line: 14
# style: terse NumPy
import numpy as np

def descent(start, eta, steps, decay=1.0):
    f = lambda p: p[0]**2 + p[1]**2 + p[0]*(p[1] + 2) + np.cos(3*p[0])
    g = lambda p: np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
    P = [np.array(start, float)]
    for t in range(steps):
        P.append(P[-1] + eta * decay**t * g(P[-1]))
    return np.array(P), np.array([f(p) for p in P])
