# piece: descent
# truth: wrong
# function: descent
# mistake: the velocity of the steps before is kept and added
# line: 15
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    p = np.array(start, float)
    v = np.zeros(2)
    path = [p]
    for t in range(steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        v = 0.5 * v - eta * decay**t * g
        p = p + v
        path.append(p)
    path = np.array(path)
    return path, path[:, 0]**2 + path[:, 1]**2 + path[:, 0]*(path[:, 1] + 2) + np.cos(3*path[:, 0])
