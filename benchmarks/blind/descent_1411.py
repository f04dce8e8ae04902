# piece: descent
# truth: wrong
# function: descent
# mistake: the coordinates are moved one after the other, the second sees the first one already moved
# line: 16
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = [float(v) for v in start]
    path = [list(p)]
    for t in range(steps):
        rate = lr * decay ** t
        g = grad(np.array(p))
        for j in range(len(p)):
            p[j] -= rate * grad(np.array(p))[j]
        path.append(list(p))
    return np.array(path)
