# piece: descent
# truth: wrong
# function: descent
# mistake: the decayed rate is computed but the step still uses lr
# line: 18
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        # smaller from step to step
        rate = lr * decay ** t
        # direction of steepest ascent
        g = np.asarray(grad(p), dtype=float)
        # so we go the other way
        p = p - lr * g
        path.append(p)
    return np.stack(path)
