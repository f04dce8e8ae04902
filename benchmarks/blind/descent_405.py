# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay acts on the first coordinate only
# line: 15
# style: column vectors
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    p = np.array([[x], [y]], dtype=float)
    path = [p]
    for t in range(steps):
        a, b = p.ravel()
        g = np.array([[2*a - 3*np.sin(3*a) + b + 2], [a + 2*b]])
        rate = step_size * np.array([[decay**t], [1.0]])
        p = p - rate * g
        path.append(p)
    path = np.hstack(path).T
    vals = [a*a + b*b + a*(b + 2) + np.cos(3*a) for a, b in path]
    return path, vals
