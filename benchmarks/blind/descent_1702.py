# piece: descent
# truth: wrong
# function: descent
# mistake: the second coordinate uses the gradient at the half-updated point
# line: 16
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p.copy()]
    for t in range(steps):
        eta = lr * decay ** t
        g = grad(p)
        for j in range(len(p)):
            p[j] -= eta * grad(p)[j]
        path.append(p.copy())
    return np.array(path)
