# piece: descent
# truth: right
# function: descent
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p.copy()]
    for _ in range(steps):
        p -= lr * np.asarray(grad(p))
        lr *= decay
        path.append(p.copy())
    return np.array(path)
