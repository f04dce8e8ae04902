# piece: descent
# truth: right
# function: descent
# style: textbook
from itertools import accumulate
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """The path as a fold of p -> p - eta grad(p) over the schedule eta = lr d^t."""
    schedule = (lr * decay ** t for t in range(steps))
    fold = accumulate(schedule, lambda p, eta: p - eta * np.asarray(grad(p)),
                      initial=np.array(start, dtype=float))
    return np.array(list(fold))
