# piece: descent
# truth: wrong
# function: descent
# mistake: lr is shrunk in place and the power applied as well, so the decay compounds
# line: 14
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    point = np.array(start, dtype=float)
    path = [point]
    for t in range(steps):
        # smaller and smaller steps
        lr *= decay ** t
        point = point - lr * grad(point)
        path.append(point)
    return np.array(path)
