# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: loop
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    f = lambda: x**2 + y**2 + x*(y + 2) + np.cos(3*x)
    xs, ys, fs = [x], [y], [f()]
    for _ in range(steps):
        gx, gy = 2*x - 3*np.sin(3*x) + y + 2, x + 2*y
        x -= step_size * gx
        y -= step_size * gy
        step_size *= decay
        xs.append(x); ys.append(y); fs.append(f())
    return xs, ys, fs
