# piece: descent
# truth: wrong
# function: descent
# mistake: the list holds the same array again and again, changed in place
# line: 14
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p.copy()]
    for t in range(steps):
        p -= lr * decay ** t * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
