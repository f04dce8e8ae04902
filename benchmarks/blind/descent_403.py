# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one array is moved and kept: all points of the path are the last one
# line: 20
# style: in-place
import numpy as np

def grad(p):
    return np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])

def val(p):
    return p[0]**2 + p[1]**2 + p[0]*(p[1] + 2) + np.cos(3*p[0])

def optimize_f(start, step_size, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path, values = [p.copy()], [val(p)]
    for t in range(steps):
        p -= step_size * decay**t * grad(p)
        path.append(p)
        values.append(val(p))
    return path, values
