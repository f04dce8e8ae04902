# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: column vectors, freely
import numpy as np

Q = np.array([[1.0, 0.5], [0.5, 1.0]])
B = np.array([[2.0], [0.0]])

def value(p):
    return (p.T @ Q @ p + B.T @ p).item() + np.cos(3 * p[0, 0])

def optimize_f(p, step_size, steps, decay=1.0):
    """p: column (2, 1)"""
    points = [p.copy()]
    for rate in step_size * np.power(decay, np.arange(float(steps))):
        p = p - rate * ((Q + Q.T) @ p + B - 3 * np.sin(3 * p[0, 0]) * np.array([[1.0], [0.0]]))
        points.append(p)
    return np.array(points), np.array([value(p) for p in points])
