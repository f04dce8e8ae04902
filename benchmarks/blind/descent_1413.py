# piece: descent
# truth: wrong
# function: descent
# mistake: the start is not part of the path, there are only steps points
# line: 10
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p, path = np.array(start, float), []
    for t in range(steps):
        p = p - lr * decay ** t * np.asarray(grad(p))
        path += [p]
    return np.array(path)
