# piece: descent
# truth: wrong
# function: optimize_f
# mistake: two mistakes: one step too few, and the gradient is made a unit vector
# line: none
# style: NumPy, two defects
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], float)
    path = [p]
    for t in range(1, steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        p = p - step_size * decay**t * g / np.linalg.norm(g)
        path.append(p)
    return path
