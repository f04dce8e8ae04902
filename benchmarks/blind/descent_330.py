# piece: descent
# truth: wrong
# function: optimize_f
# mistake: gradients steeper than ten are cut down
# line: 14
# style: gradient clipping
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=np.float64)
    out = [tuple(p)]
    for t in range(steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        g = np.clip(g, -10, 10)
        p = p - step_size * decay**t * g
        out.append(tuple(p))
    return out
