# piece: descent
# truth: wrong
# function: descent
# mistake: the step size is multiplied in place by decay ** t, so the factors compound
# line: 14
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Gradient descent with exponentially decaying step size."""
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        lr = lr * decay ** t
        p = p - lr * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
