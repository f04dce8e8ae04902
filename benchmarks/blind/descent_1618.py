# piece: descent
# truth: wrong
# function: descent
# mistake: a momentum term of 0.5 keeps part of the last step
# line: 14
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    path = [p]
    velocity = np.zeros(p.shape)
    for t in range(steps):
        velocity = 0.5 * velocity - lr * decay ** t * grad(p)
        p = p + velocity
        path.append(p)
    return np.array(path)
