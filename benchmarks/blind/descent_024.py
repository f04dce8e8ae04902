# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the same array is stored at every step, the path holds only the last point (alias instead of a copy)
# line: 20
# style: terse NumPy arrays
import numpy as np

def f(p):
    return p[0]**2 + p[1]**2 + p[0]*(p[1] + 2) + np.cos(3*p[0])

def grad(p):
    return np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=float)
    path, values = [p.copy()], [f(p)]
    for t in range(steps):
        p -= step_size * decay**t * grad(p)
        path.append(p)
        values.append(f(p))
    return path, values
