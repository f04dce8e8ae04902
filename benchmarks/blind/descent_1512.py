# piece: descent
# truth: wrong
# function: descent
# mistake: the learning rate is multiplied by decay**t in place, so the factors compound
# line: 12
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p, path = np.array(start, float), [np.array(start, float)]
    for t in range(steps):
        lr *= decay ** t
        p = p - lr * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
