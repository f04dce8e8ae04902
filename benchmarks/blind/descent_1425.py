# piece: descent
# truth: wrong
# function: descent
# mistake: lr exp(-decay t) shrinks the rate even for decay = 1
# line: 11
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Steepest descent with the schedule lr(t) = lr d^t."""
    schedule = lr * np.exp(-decay * np.arange(steps))
    path = [np.array(start, dtype=float)]
    for eta in schedule:
        path.append(path[-1] - eta * np.asarray(grad(path[-1])))
    return np.array(path)
