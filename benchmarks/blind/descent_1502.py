# piece: descent
# truth: wrong
# function: descent
# mistake: the rate falls like 1 / (1 + decay t) instead of decay**t
# line: 14
# style: textbook
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        eta = lr / (1 + decay * t)
        p = p - eta * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
