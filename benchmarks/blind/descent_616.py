# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the start is not among the points, and one step less is kept
# line: 17
# style: helpers
import numpy as np

def f(p):
    return p[0]**2 + p[1]**2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])

def df(p):
    return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

def optimize_f(x, y, eta, steps, decay=1.0):
    p = np.array([x, y], dtype=float)
    points = []
    for t in range(steps):
        p = p - eta * decay ** t * df(p)
        points.append(p)
    return np.array(points).reshape(-1, 2), np.array([f(q) for q in points])
