# piece: descent
# truth: wrong
# function: descent
# mistake: the point is stored before the update: the start comes twice and the end is missing
# line: 13
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        path.append(p); p = p - lr * decay ** t * np.asarray(grad(p))
    return np.array(path)
