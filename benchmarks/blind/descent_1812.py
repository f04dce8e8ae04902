# piece: descent
# truth: wrong
# function: descent
# mistake: coordinates are updated one after the other, y already sees the new x
# line: 13
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p.copy()]
    for t in range(steps):
        q = p
        for j in range(len(p)):
            p[j] = p[j] - lr * decay ** t * grad(q)[j]
        path.append(p.copy())
    return np.array(path)
