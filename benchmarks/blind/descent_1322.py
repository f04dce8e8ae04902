# piece: descent
# truth: wrong
# function: descent
# mistake: the running sum of the decayed rates is used in place of the current rate
# line: 11
# style: one-liner
import numpy as np
from itertools import accumulate

def descent(grad, start, lr, steps, decay=1.0):
    rates = np.cumsum(lr * decay ** np.arange(steps))
    return np.array(list(accumulate(rates, lambda p, r: p - r * np.asarray(grad(p)), initial=np.array(start, float))))
