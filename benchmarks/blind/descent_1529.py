# piece: descent
# truth: wrong
# function: descent
# mistake: decay is 0.9 by default, a constant rate is expected
# line: 9
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=0.9):
    path = [np.array(start, float)]
    for eta in lr * decay ** np.arange(steps):
        path.append(path[-1] - eta * np.asarray(grad(path[-1])))
    return np.array(path)
