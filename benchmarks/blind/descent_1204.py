# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    H = np.array([[2.0, 1.0], [1.0, 2.0]])
    c = np.array([2.0, 0.0])
    path = [np.asarray(start, float)]
    for rate in eta * np.power(float(decay), np.arange(steps)):
        p = path[-1]
        wave = np.array([3 * np.sin(3 * p[0]), 0])
        path.append(p - rate * (H @ p + c - wave))
    path = np.array(path)
    # half of p H p is the quadratic part
    vals = 0.5 * np.einsum("ti,ij,tj->t", path, H, path) + path @ c + np.cos(3 * path[:, 0])
    return path, vals
