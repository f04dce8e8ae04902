# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size is multiplied in place by decay**t, so the factors compound
# line: 18
# style: terse NumPy
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def df(x, y):
    return 2*x - 3*np.sin(3*x) + y + 2, x + 2*y

def optimize_f(x, y, step_size, steps, decay=1):
    pts, vals = [(x, y)], [f(x, y)]
    for t in range(steps):
        step_size *= decay**t
        gx, gy = df(x, y)
        x, y = x - step_size*gx, y - step_size*gy
        pts.append((x, y))
        vals.append(f(x, y))
    return pts, vals
