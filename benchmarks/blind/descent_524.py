# piece: descent
# truth: wrong
# function: optimize_f
# mistake: harmonic decay, eta / (1 + d t), with d = 1 - decay
# line: 13
# style: loop, freely
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    """three arrays: xs, ys, values"""
    xs, ys, zs = [x], [y], [x**2 + y**2 + x*(y + 2) + np.cos(3*x)]
    for t in range(steps):
        eta = step_size / (1 + (1 - decay) * t)
        x, y = x - eta * (2*x - 3*np.sin(3*x) + y + 2), y - eta * (x + 2*y)
        xs.append(x); ys.append(y); zs.append(x**2 + y**2 + x*(y + 2) + np.cos(3*x))
    return np.array(xs, float), np.array(ys, float), np.array(zs, float)
