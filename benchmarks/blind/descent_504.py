# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size is multiplied by decay^t in place, the factors pile up
# line: 15
# style: in-place
import numpy as np

def optimize_f(x, y, step_size, steps, decay):
    pts = np.zeros((steps + 1, 2)); vals = np.zeros(steps + 1)
    f = lambda x, y: x**2 + y**2 + x*(y + 2) + np.cos(3*x)
    pts[0] = x, y
    vals[0] = f(x, y)
    for t in range(steps):
        step_size *= decay ** t
        gx, gy = 2*x - 3*np.sin(3*x) + y + 2, x + 2*y
        x, y = x - step_size*gx, y - step_size*gy
        pts[t + 1] = x, y
        vals[t + 1] = f(x, y)
    return pts, vals
