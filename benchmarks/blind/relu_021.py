# piece: relu
# truth: wrong
# function: relu
# mistake: the smallest entry is subtracted so that nothing is negative
# line: 13
# style: per array shift
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    low = x.min() if x.size else 0.0
    if low < 0:
        x = x - low
    return x
