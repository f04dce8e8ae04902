# piece: descent
# truth: wrong
# function: steepest_descent
# mistake: the gradient is divided by its length, so every step has the length eta
# line: 15
# style: verbose
import numpy as np

def steepest_descent(df, start, eta, n, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(n):
        g = np.asarray(df(p), dtype=float)
        # the direction
        direction = g / np.linalg.norm(g)
        # how far
        length = eta * decay ** t
        p = p - length * direction
        path.append(p)
    return np.array(path)
