# piece: descent
# truth: wrong
# function: descent
# mistake: a step that raises a coordinate is suppressed
# line: 14
# style: mask
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        g = np.asarray(grad(p))
        g = np.where(g > 0, g, 0)
        p = p - lr * decay ** t * g
        path.append(p)
    return np.array(path)
