# piece: descent
# truth: wrong
# function: descent
# mistake: the same array is appended each time, every point after the start is the last one
# line: 17
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    def f(p):
        return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])
    p = np.array(start, dtype=float)
    path = [p.copy()]
    vals = [f(p)]
    for t in range(steps):
        p -= eta * decay ** t * np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        path.append(p)
        vals.append(f(p))
    return np.array(path), np.array(vals)
