# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is normalised to length one
# line: 11
# style: many helpers
import numpy as np

def value(x, y): return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)
def gradient(p): return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
def direction(g): return -g / np.linalg.norm(g)
def rate(step_size, decay, t): return step_size * decay ** t

def optimize_f(x, y, step_size, steps, decay=1.0):
    points = [np.array([x, y], float)]
    for t in range(steps):
        p = points[-1]
        points.append(p + rate(step_size, decay, t) * direction(gradient(p)))
    return np.array(points), np.array([value(*p) for p in points])
