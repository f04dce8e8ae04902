# piece: descent
# truth: right
# function: descent
# style: terse
from itertools import accumulate

import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    step = lambda p, t: p - lr * decay ** t * np.asarray(grad(p))
    return np.array(list(accumulate(range(steps), step, initial=np.array(start, float))))
