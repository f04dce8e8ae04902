# piece: descent
# truth: wrong
# function: descent
# mistake: the loop stops as soon as the gradient is shorter than 1, far from a minimum
# line: 15
# style: verbose
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        g = np.asarray(grad(p))
        if np.linalg.norm(g) < 1:
            break
        p = p - lr * decay ** t * g
        path.append(p)
    return np.array(path)
