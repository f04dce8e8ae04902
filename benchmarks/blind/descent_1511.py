# piece: descent
# truth: right
# function: descent
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p.copy()]
    eta = lr
    t = 0
    while t < steps:
        p -= eta * np.asarray(grad(p))
        path.append(p.copy())
        eta *= decay
        t += 1
    return np.array(path)
