# piece: descent
# truth: wrong
# function: descent
# mistake: lr * decay * t is linear in t and zero at first
# line: 12
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    for t in range(steps):
        path.append(path[-1] - lr * decay * t * grad(path[-1]))
    return np.array(path)
