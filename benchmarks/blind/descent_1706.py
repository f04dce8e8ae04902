# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is always taken at the starting point
# line: 14
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    start = np.array(start, dtype=float)
    current = start.copy()
    path = [current]
    for t in range(steps):
        g = np.asarray(grad(start))
        current = current - lr * decay ** t * g
        path.append(current)
    return np.array(path)
