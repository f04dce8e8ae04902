# piece: descent
# truth: wrong
# function: descent
# mistake: one step too few is taken
# line: 12
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    i = 1
    while i < steps:
        g = np.asarray(grad(path[i - 1]))
        path.append(path[i - 1] - lr * decay ** (i - 1) * g)
        i += 1
    return np.array(path)
