# piece: descent
# truth: right
# function: descent
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for _ in range(steps):
        p = p - lr * np.asarray(grad(p))
        lr *= decay  # after the step: lr d^t
        path.append(p)
    return np.array(path)
