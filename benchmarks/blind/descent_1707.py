# piece: descent
# truth: wrong
# function: descent
# mistake: the caller's start array is moved along, because asarray makes no copy
# line: 10
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.asarray(start, dtype=float)
    path = [p.copy()]
    for t in range(steps):
        p -= lr * decay ** t * np.asarray(grad(p))
        path.append(p.copy())
    return np.array(path)
