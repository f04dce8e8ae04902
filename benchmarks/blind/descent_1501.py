# piece: descent
# truth: wrong
# function: descent
# mistake: the loop starts at 1 and makes one step too few
# line: 11
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, dtype=float)]
    for t in range(1, steps):
        rate = lr * decay ** (t - 1)
        path.append(path[-1] - rate * np.asarray(grad(path[-1])))
    return np.stack(path)
