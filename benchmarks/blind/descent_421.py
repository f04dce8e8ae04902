# piece: descent
# truth: wrong
# function: optimize_f
# mistake: points are held inside [-5, 5] x [-2, 2]
# line: 10
# style: bounded
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    box = np.array([5.0, 2.0])
    p = np.array([x, y], float)
    path = [p]
    for t in range(steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        p = np.clip(p - step_size*decay**t*g, -box, box)
        path.append(p)
    path = np.array(path)
    return path, (path**2).sum(1) + path[:, 0]*(path[:, 1] + 2) + np.cos(3*path[:, 0])
