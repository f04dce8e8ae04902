# piece: descent
# truth: wrong
# function: descent
# mistake: integer division of the exponent: the rate falls only every tenth step
# line: 15
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # current point and all points
    p = np.array(start, dtype=float)
    path = [p]
    # one step after another
    for t in range(steps):
        exponent = t // 10
        eta = lr * decay ** exponent
        p = p - eta * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
