# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: options switched off, MATLAB style
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1, momentum=0.0, clip=None, tol=0.0):
    X = np.full((2, steps + 1), np.nan)
    X[:, 0] = [x, y]
    v = np.zeros(2)
    for k in range(1, steps + 1):
        a, b = X[:, k - 1]
        g = np.array([2*a - 3*np.sin(3*a) + b + 2, a + 2*b])
        if clip is not None:
            g = np.clip(g, -clip, clip)
        v = momentum * v - step_size * decay ** (k - 1) * g
        X[:, k] = X[:, k - 1] + v
    return X[0], X[1], X[0]**2 + X[1]**2 + X[0]*(X[1] + 2) + np.cos(3*X[0])
