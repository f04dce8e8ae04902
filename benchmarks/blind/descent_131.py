# piece: descent
# truth: wrong
# function: optimize_f
# mistake: each recorded point is the mean of all points so far
# line: 16
# style: averaged iterates
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], float)
    raw = [p]
    for t in range(steps):
        x, y = raw[-1]
        raw.append(raw[-1] - step_size * decay**t * np.array([2*x + y + 2 - 3*np.sin(3*x), x + 2*y]))
    counts = np.arange(1, steps + 2)[:, None]
    return np.cumsum(raw, axis=0) / counts
