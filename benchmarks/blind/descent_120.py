# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: complex step derivative
import numpy as np

def f(x, y):
    return x*x + y*y + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    tiny = 1e-30
    path = [(float(x), float(y))]
    for t in range(steps):
        x, y = path[-1]
        gx = f(complex(x, tiny), y).imag / tiny
        gy = f(x, complex(y, tiny)).imag / tiny
        path.append((x - step_size*decay**t*gx, y - step_size*decay**t*gy))
    return path, [float(f(*p)) for p in path]
