# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: one-liner
import numpy as np
from itertools import accumulate

def descent(grad, start, lr, steps, decay=1.0):
    return np.array(list(accumulate(lr * decay ** np.arange(steps), lambda p, r: p - r * np.asarray(grad(p)), initial=np.array(start, float))))
