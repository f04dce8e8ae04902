# piece: descent
# truth: wrong
# function: descent
# mistake: in-place updates of one array make all the entries of the path the last point
# line: 16
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = []
    path.append(p.copy())
    eta = lr
    for i in range(steps):
        p -= eta * grad(p)
        path.append(p)
        eta *= decay
    return np.array(path)
