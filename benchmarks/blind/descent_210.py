# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the same array is appended every time, all rows of the path but the first are the last point
# line: 16
# style: copies not made
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=float)
    path = [p.copy()]
    for t in range(steps):
        g0 = 2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2
        g1 = p[0] + 2 * p[1]
        p -= step_size * decay**t * np.array([g0, g1])
        path.append(p)
    return np.array(path)
