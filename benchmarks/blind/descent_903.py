# piece: descent
# truth: wrong
# function: descent
# mistake: the same array is appended and changed in place, so all points of the path are the last one
# line: 18
# style: loops
import numpy as np

def grad(p):
    return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])


def descent(start, lr, n_steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p.copy()]
    for t in range(n_steps):
        p -= lr * decay ** t * grad(p)
        path.append(p)
    values = []
    for x, y in path:
        values.append(x * x + y * y + x * (y + 2) + np.cos(3 * x))
    return path, values
