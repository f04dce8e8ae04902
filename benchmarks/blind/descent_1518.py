# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is added, so the path climbs
# line: 13
# style: textbook
import numpy as np

def descent(start, grad, steps, lr, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        p = p + lr * decay ** t * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
