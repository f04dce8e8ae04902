# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the points are kept in half precision, three digits are left
# line: 10
# style: compact storage
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    out = np.zeros((steps + 1, 2), dtype=np.float16)
    out[0] = x, y
    for t, eta in enumerate(step_size * decay ** np.arange(steps)):
        a, b = out[t]
        out[t + 1] = a - eta * (2*a - 3*np.sin(3*a) + b + 2), b - eta * (a + 2*b)
    return out
