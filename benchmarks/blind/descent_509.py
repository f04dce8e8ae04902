# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the y-row of the matrix of the quadratic part is [1, 1] instead of [1, 2]
# line: 9
# style: column vectors, freely
import numpy as np

A = np.array([[2.0, 1.0], [1.0, 1.0]])
H = np.array([[2.0, 1.0], [1.0, 2.0]])
B = np.array([[2.0], [0.0]])

def value(p):
    return (0.5 * p.T @ H @ p + B.T @ p).item() + np.cos(3 * p[0, 0])

def gradient(p):
    return A @ p + B + np.array([[-3 * np.sin(3 * p[0, 0])], [0.0]])

def optimize_f(p, step_size, steps, decay=1.0):
    """p: column (2, 1)"""
    points, values = [p], [value(p)]
    for t in range(steps):
        p = p - step_size * decay ** t * gradient(p)
        points.append(p)
        values.append(value(p))
    return np.array(points), np.array(values)
