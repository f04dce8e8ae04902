# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the history list is a default argument and keeps the points of earlier calls
# line: 13
# style: mutable default
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1, path=[]):
    path.append((x, y))
    for t in range(steps):
        eta = step_size * decay**t
        gx = 2*x - 3*np.sin(3*x) + y + 2
        gy = x + 2*y
        x, y = x - eta*gx, y - eta*gy
        path.append((x, y))
    return list(path), [f(*p) for p in path]
