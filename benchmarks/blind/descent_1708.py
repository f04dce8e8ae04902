# piece: descent
# truth: right
# function: descent
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    while len(path) <= steps:
        path.append(path[-1] - lr * decay ** (len(path) - 1) * np.array(grad(path[-1])))
    return np.stack(path)
