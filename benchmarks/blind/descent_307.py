# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the same array is appended every time, all points are the last one
# line: 14
# style: in-place operations
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([float(x), float(y)])
    path = [p.copy()]
    for t in range(steps):
        p -= step_size * decay ** t * np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        path.append(p)
    return path
