# piece: descent
# truth: wrong
# function: optimize_f
# mistake: stops as soon as the value rises, the path is shorter
# line: 19
# style: loop with early stop
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y+2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1.0):
    pts, vals = [(x, y)], [f(x, y)]
    for t in range(steps):
        e = step_size * decay**t
        x, y = x - e*(2*x - 3*np.sin(3*x) + y + 2), y - e*(x + 2*y)
        pts.append((x, y))
        vals.append(f(x, y))
        if vals[-1] > vals[-2]:
            break
    return pts, vals
