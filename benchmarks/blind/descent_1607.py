# piece: descent
# truth: wrong
# function: descent
# mistake: the whole point is multiplied by the decay instead of the step
# line: 15
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """All steps + 1 points of the descent."""
    p = np.array(start, dtype=float)
    path = [p]
    eta = lr
    for _ in range(steps):
        p = decay * p - eta * grad(p)
        path.append(p)
        eta = eta * decay
    return np.array(path)
