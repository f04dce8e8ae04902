# piece: descent
# truth: wrong
# function: descent
# mistake: the rate is decayed before the first step
# line: 16
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # current point
    point = np.array(start, dtype=float)
    # all points
    history = np.zeros((steps + 1, point.size))
    history[0] = point
    for k in range(1, steps + 1):
        rate = lr * decay ** k
        point = point - rate * np.asarray(grad(point))
        history[k] = point
    return history
