# piece: descent
# truth: right
# function: descent
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # one row for the start and one for each step
    path = np.zeros((steps + 1, len(start)))
    path[0] = start
    eta = lr
    for t in range(1, steps + 1):
        path[t] = path[t - 1] - eta * np.asarray(grad(path[t - 1]))
        eta = eta * decay      # used for the first time in the next step
    return path
