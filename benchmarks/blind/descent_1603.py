# piece: descent
# truth: wrong
# function: descent
# mistake: the decay starts at t = 1, so the first step is already decayed
# line: 14
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Gradient descent with the step size lr * decay**t."""
    p = np.array(start, dtype=float)
    path = [p.copy()]
    for t in range(1, steps + 1):
        p = p - lr * decay ** t * grad(p)
        path.append(p.copy())
    return np.array(path)
