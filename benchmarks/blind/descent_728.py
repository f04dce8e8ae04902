# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: matlab
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    # A * p + b + [-3 sin(3x); 0]
    A = np.array([[2.0, 1.0], [1.0, 2.0]])
    b = np.array([2.0, 0.0])
    # eta = eta * [1, cumprod(decay * ones(1, steps - 1))];
    rates = eta * np.cumprod(np.r_[1.0, np.full(max(steps - 1, 0), decay)])
    P = np.zeros((2, steps + 1))
    P[:, 0] = x, y
    for k in range(steps):
        g = A @ P[:, k] + b
        g[0] -= 3 * np.sin(3 * P[0, k])
        P[:, k + 1] = P[:, k] - rates[k] * g
    V = 0.5 * np.sum(P * (A @ P), axis=0) + b @ P + np.cos(3 * P[0])
    return P.T, V
