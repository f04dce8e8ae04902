# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate is step_size times decay times t, not decay to the power t
# line: 16
# style: MATLAB translation, preallocated columns
import numpy as np

def optimize_f(x0, y0, step_size, steps, decay=1):
    X = np.zeros(steps + 1)
    Y = np.zeros(steps + 1)
    F = np.zeros(steps + 1)
    X[0] = x0
    Y[0] = y0
    for k in range(steps):
        eta = step_size * (decay * k)
        X[k + 1] = X[k] - eta * (2 * X[k] - 3 * np.sin(3 * X[k]) + Y[k] + 2)
        Y[k + 1] = Y[k] - eta * (X[k] + 2 * Y[k])
    F = X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X)
    return np.column_stack([X, Y]), F
