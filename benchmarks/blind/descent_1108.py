# piece: descent
# truth: wrong
# function: gd
# mistake: the derivative by y has lost the x
# line: 20
# style: verbose
import numpy as np

def gd(start, lr, n_steps, decay=1.0):
    pos = np.array(start, dtype=np.float64)
    trace = np.empty((n_steps + 1, 2))
    height = np.empty(n_steps + 1)
    for t in range(n_steps + 1):
        x, y = pos
        trace[t] = pos
        height[t] = x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
        # slope in x: 2x from x^2, y + 2 from x(y + 2), and the cosine
        gx = 2 * x + (y + 2) - 3 * np.sin(3 * x)
        # slope in y
        gy = 2 * y
        pos = pos - lr * decay**t * np.array([gx, gy])
    return trace, height
