# piece: descent
# truth: wrong
# function: descent
# mistake: the second coordinate is updated with the gradient at the new first coordinate
# line: 16
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    out = np.empty((steps + 1, 2))
    out[0] = p
    for t in range(steps):
        g = np.array(grad(p))
        for k in range(2):
            p[k] -= lr * decay ** t * grad(p)[k]
        out[t + 1] = p
    return out
