# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size falls as 1 / (1 + (1 - decay) t) instead of as decay to the power t
# line: 11
# style: terse NumPy
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    for t in range(steps):
        lr = step_size / (1 + (1 - decay) * t)
        gx = 2*x + y + 2 - 3*np.sin(3*x)
        gy = 2*y + x
        x, y = x - lr*gx, y - lr*gy
    return x, y
