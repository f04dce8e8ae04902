# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: asarray does not copy a float array, so the caller's start is moved to the end point
# line: 11
# style: verbose
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    # current position as floating point numbers
    pos = np.asarray(start, dtype=float)
    # room for all positions, the start included
    path = np.zeros((n_steps + 1, 2))
    path[0] = pos
    for t in range(n_steps):
        x, y = pos
        # partial derivatives
        d = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        # move downhill
        pos -= lr * decay**t * d
        path[t + 1] = pos
    X, Y = path.T
    return path, X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X)
