# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient of the starting point is used in all steps
# line: 14
# style: gradient outside the loop
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    grad = lambda q: np.array([2*q[0] - 3*np.sin(3*q[0]) + q[1] + 2, q[0] + 2*q[1]])
    p = np.array([x, y], dtype=float)
    path, g = [p], grad(p)
    for t in range(steps):
        p = p - step_size * decay**t * g
        path.append(p)
    return np.array(path)
