# piece: descent
# truth: wrong
# function: descent
# mistake: the decay is linear, lr (1 - (1 - d) t), and turns negative
# line: 14
# style: textbook
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        rate = lr * (1 - (1 - decay) * t)
        p = p - rate * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
