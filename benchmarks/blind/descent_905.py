# piece: descent
# truth: wrong
# function: descent
# mistake: the slope is a one-sided difference with a width of 0.01, which is too coarse
# line: 18
# style: terse
import numpy as np

def F(p):
    x, y = p
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def descent(start, lr, n_steps, decay=1.0):
    h = 1e-2
    P = [np.array(start, float)]
    for t in range(n_steps):
        p = P[-1]
        g = np.array([F(p + h * e) - F(p) for e in np.eye(2)]) / h
        P.append(p - lr * decay**t * g)
    return np.array(P), np.array([F(p) for p in P])
