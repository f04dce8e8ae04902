# piece: descent
# truth: wrong
# function: optimize_f
# mistake: it stops when the gradient is small, the path is too short
# line: 13
# style: early stop
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for t in range(steps):
        g = np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        if np.linalg.norm(g) < 1e-2:
            break
        x, y = np.array([x, y]) - step_size * decay**t * g
        path.append((x, y))
    return path
