# piece: descent
# truth: wrong
# function: steepest_descent
# mistake: the step size grows, since the rate is divided by decay ** t
# line: 14
# style: textbook
import numpy as np

def steepest_descent(grad, start, lr, steps, decay=1.0):
    """Columns of the result are the points."""
    path = np.empty((2, steps + 1))
    path[:, 0] = start
    for t in range(steps):
        path[:, t + 1] = path[:, t] - lr / decay ** t * grad(path[:, t])
    return path
