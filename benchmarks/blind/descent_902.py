# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: terse
import numpy as np

f = lambda p: p[0]**2 + p[1]**2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])
g = lambda p: np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

def descent(start, lr, n_steps, decay=1.0):
    path = [np.array(start, dtype=float)]
    for t in range(n_steps):
        path.append(path[-1] - lr * decay**t * g(path[-1]))
    return np.array(path), np.array([f(p) for p in path])
