# piece: descent
# truth: wrong
# function: descent
# mistake: the starting point is not part of the path
# line: 11
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = []
    for t in range(steps):
        p = p - lr * decay ** t * grad(p)
        path.append(p)
    return np.array(path)
