# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: a negative coordinate at the start is taken as an error although the function is defined everywhere
# line: 13
# style: defensive
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    start = np.array(start, dtype=float)
    assert start.shape == (2,)
    assert lr > 0 and 0 < decay <= 1 and n_steps >= 0
    assert np.all(start >= 0)
    path = np.repeat(start[None, :], n_steps + 1, axis=0)
    for t in range(n_steps):
        x, y = path[t]
        slope = np.array([2 * x + y + 2 - 3 * np.sin(3 * x), x + 2 * y])
        path[t + 1] = path[t] - lr * decay**t * slope
    x, y = path.T
    return path, x**2 + x * (y + 2) + y**2 + np.cos(3 * x)
