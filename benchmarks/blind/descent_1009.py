# piece: descent
# truth: wrong
# function: descent
# mistake: the same array is changed in place and appended, all the points of the path are the last one
# line: 13
# style: terse NumPy
import numpy as np

def descent(start, eta, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        p -= eta * decay**t * np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        path.append(p)
    path = np.array(path)
    return path, path[:, 0] ** 2 + path[:, 1] ** 2 + path[:, 0] * (path[:, 1] + 2) + np.cos(3 * path[:, 0])
