# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one step too few, the path has `steps` points
# line: 12
# style: off by one
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    trace = np.zeros((steps + 1, 2))
    trace[0] = [x, y]
    for t in range(steps - 1):
        x, y = trace[t]
        trace[t + 1, 0] = x - step_size * decay**t * (2*x - 3*np.sin(3*x) + y + 2)
        trace[t + 1, 1] = y - step_size * decay**t * (x + 2*y)
    return trace
