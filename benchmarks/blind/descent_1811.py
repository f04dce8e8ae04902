# piece: descent
# truth: wrong
# function: descent
# mistake: the decayed rate is decayed again by the power of t, so the factors compound
# line: 14
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    point = np.array(start, dtype=float)
    path = [point]
    rate = lr
    for t in range(steps):
        rate = rate * decay ** t
        point = point - rate * np.asarray(grad(point))
        path.append(point)
    return np.array(path)
