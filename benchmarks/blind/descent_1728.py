# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is divided by its length, so only its direction is used
# line: 14
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        g = np.asarray(grad(p))
        p = p - lr * decay ** t * g / np.linalg.norm(g)
        path.append(p)
    return np.array(path)
