# piece: descent
# truth: right
# function: descent
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    for eta in lr * decay ** np.arange(steps):
        path += [path[-1] - eta * np.asarray(grad(path[-1]))]
    return np.array(path)
