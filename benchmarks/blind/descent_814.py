# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: terse
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    # quadratic form plus linear part plus cosine
    A, c, p = np.array([[2., 1.], [1., 2.]]), np.array([2., 0.]), np.array([float(x), float(y)])
    P = [p]
    for h in eta * decay ** np.arange(steps):
        P += [P[-1] - h * (A @ P[-1] + c - np.array([3 * np.sin(3 * P[-1][0]), 0]))]
    return np.array(P), np.array([.5 * q @ A @ q + c @ q + np.cos(3 * q[0]) for q in P])
