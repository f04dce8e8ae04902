# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the array of points takes the type of the start, (3, 2) gives integers
# line: 16
# style: vectorised
import numpy as np

def f(p):
    return p[..., 0] ** 2 + p[..., 1] ** 2 + p[..., 0] * (p[..., 1] + 2) + np.cos(3 * p[..., 0])

def grad(p):
    return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

def optimize_f(x, y, step_size, steps, decay):
    path = np.tile([x, y], (steps + 1, 1))
    rates = step_size * decay ** np.arange(steps)
    for t, rate in enumerate(rates):
        path[t + 1] = path[t] - rate * grad(path[t])
    return path, f(path)
